import { createContext, useContext, type ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import type { DraftPart as Part } from '../domain/draft-content.ts';
import type { DraftSection } from '../domain/draft-sections.ts';

const AmendmentContext = createContext(false);

/** Around the parts of an amendment, which is sent whole and once. */
export function AmendmentParts({ children }: { children: ReactNode }) {
  return <AmendmentContext.Provider value>{children}</AmendmentContext.Provider>;
}

/** Whether the parts are those of an amendment and not of a draft that saves itself. */
export const useIsAmendment = (): boolean => useContext(AmendmentContext);

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
  const isAmendment = useIsAmendment();
  return (
    <fieldset className="part" id={section} tabIndex={-1} data-part={part}>
      <legend>
        <h2>{title}</h2>
      </legend>
      {hint && <p className="hint">{hint}</p>}
      {notice}
      <PartMarks part={part} base={base} />
      {children}
      {!isAmendment && (
        <noscript>
          <div className="sec-b">
            <Button small name="then" value={section}>
              {t('reports:edit.saveSection')}
            </Button>
          </div>
        </noscript>
      )}
    </fieldset>
  );
}
