export interface KeyHint {
  keys: readonly string[];
  label: string;
}

/** A line of keys under a list. */
export function KeyHints({ label, hints }: { label: string; hints: readonly KeyHint[] }) {
  return (
    <div className="keys" role="note" aria-label={label}>
      {hints.map((hint) => (
        <span key={hint.label}>
          {hint.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {hint.label}
        </span>
      ))}
    </div>
  );
}
