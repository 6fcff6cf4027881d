import { Icon } from './icon.tsx';

/** The mistake that is told first: one at a time is enough to mend. */
export function firstOf(error: string | readonly string[] | null | undefined): string | undefined {
  const first = typeof error === 'string' ? error : error?.[0];
  return first || undefined;
}

/** What is wrong and how to mend it, beside the control it belongs to. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p className="msg" id={`${id}-error`}>
      <Icon name="circle-alert" small />
      <span>{error}</span>
    </p>
  );
}
