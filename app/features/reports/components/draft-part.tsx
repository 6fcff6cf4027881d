import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import type { DraftPart as Part } from '../domain/draft-content.ts';
import type { DraftSection } from '../domain/draft-sections.ts';

/** Tells the server that this part is sent, and how it stood when the form was loaded. */
export function PartMarks({ part, base }: { part: Part; base: string }) {
  return (
    <>
      <input type="hidden" name="parts" value={part} />
      <input type="hidden" name={`base.${part}`} value={base} />
    </>
  );
}

/** A section of the form; without a script it has a button of its own. */
export function DraftPart(props: {
  section: DraftSection;
  part: Part;
  base: string;
  title: string;
  hint?: string;
  /** What stands above the fields: that somebody else has changed this part meanwhile. */
  notice?: ReactNode;
  children: ReactNode;
}) {
  const { section, part, base, title, hint, notice, children } = props;
  const { t } = useI18n();
  return (
    <fieldset className="part" id={section} tabIndex={-1} data-part={part}>
      <legend>
        <h2>{title}</h2>
      </legend>
      {hint && <p className="hint">{hint}</p>}
      {notice}
      <PartMarks part={part} base={base} />
      {children}
      <noscript>
        <div className="sec-b">
          <Button small name="then" value={section}>
            {t('reports:edit.saveSection')}
          </Button>
        </div>
      </noscript>
    </fieldset>
  );
}
