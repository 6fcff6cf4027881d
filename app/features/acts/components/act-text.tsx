import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Section } from '#app/ui/section.tsx';
import { longProvision } from '../domain/provision-label.ts';
import { parentKey, pathOfKey } from '../domain/provision-path.ts';
import type { ActPage, ActUnit } from '../queries/get-act.server.ts';

/** The units of an act that the register holds, each with the anchor by which a citation leads to it. */
export function ActText({ act, editionIndex }: { act: ActPage; editionIndex: number }) {
  const { t, lang, format } = useI18n();
  const edition = act.editions[editionIndex];
  if (!edition) return null;
  const isFirst = editionIndex === 0;
  const titled = edition.units.filter(({ key }) => parentKey(parentKey(key) ?? '') === null);
  const below = (top: ActUnit) => edition.units.filter(({ key }) => key.startsWith(`${top.key}/`));
  return (
    <Section
      title={t('acts:edition', {
        date: format.date(`${edition.validFrom}T00:00:00+05:00`),
        language: t(`acts:lang.${edition.language}`),
      })}
      more={<span className="mut md">{t(edition.isWhole ? 'acts:whole' : 'acts:excerpt')}</span>}
    >
      {titled.map((top) => (
        <div className="law sec-b" key={top.key} id={isFirst ? top.key : undefined}>
          <div className="law-h">
            <b>{longProvision(pathOfKey(top.key), { t, lang })}</b>
            {top.heading && <span lang={edition.language}>{top.heading}</span>}
          </div>
          <div className="law-t" lang={edition.language}>
            {[top, ...below(top)]
              .filter(({ text }) => text !== '')
              .map((unit) => (
                <p
                  key={unit.key}
                  id={isFirst ? unit.key : undefined}
                  className={depthOf(unit, top)}
                >
                  {numbered(unit)}
                </p>
              ))}
          </div>
        </div>
      ))}
    </Section>
  );
}

function depthOf({ key }: ActUnit, top: ActUnit): string | undefined {
  const depth = key.split('/').length - top.key.split('/').length;
  return depth <= 1 ? undefined : depth === 2 ? 'ind' : 'ind2';
}

function numbered({ unit, number, text }: ActUnit): string {
  if (number === null) return text;
  if (unit === 'point') return `${number}. ${text}`;
  return unit === 'subpoint' ? `${number}) ${text}` : text;
}
