/** How far something has come, from 0 to `max`; its words stand beside it. */
export function Progress(props: { label: string; value: number; max?: number }) {
  return (
    <progress
      className="prog"
      aria-label={props.label}
      value={props.value}
      max={props.max ?? 100}
    />
  );
}
