import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { ChecklistLine } from '../queries/get-reading.server.ts';

/** The official checklist beside what is read; each factor opens on what it means. */
export function Checklist({ lines }: { lines: readonly ChecklistLine[] }) {
  const { t } = useI18n();
  return (
    <section className="sec" id="checklist">
      <div className="sec-h">
        <h2>{t('reading:read.checklist')}</h2>
      </div>
      <p className="sm mut">{t('reading:read.checklist-hint')}</p>
      <ol className="rcheck">
        {lines.map(({ key, label, hint }) => (
          <li key={key}>
            {hint ? (
              <details>
                <summary>{label}</summary>
                <p className="sm sub">{hint}</p>
              </details>
            ) : (
              label
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
