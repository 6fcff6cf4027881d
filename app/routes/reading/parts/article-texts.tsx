import { ActText } from '#app/features/acts/components/act-text.tsx';
import { GapBar } from '#app/features/acts/components/gap-bar.tsx';
import { placeInAct } from '#app/features/acts/domain/reading/act-address.ts';
import { pairUnits } from '#app/features/acts/domain/reading/pair-units.ts';
import type { ArticleText } from '#app/features/reading/queries/get-reading.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';

interface ArticleTextsProps {
  act: string;
  left: ArticleText;
  right: ArticleText | null;
  mayReport: boolean;
}

/** The article in both languages, unit beside unit; words chosen in it lead to a report. */
export function ArticleTexts({ act, left, right, mayReport }: ArticleTextsProps) {
  const { t, format } = useI18n();
  const rows = right
    ? pairUnits(left.units, right.units)
    : left.units.map((unit) => ({ left: unit, right: null }));
  const day = ({ edition }: ArticleText) => format.date(`${edition}T00:00:00+05:00`);
  const { language, edition } = left;
  const editions = [left, ...(right ? [right] : [])].map((text) => ({
    language: text.language,
    validFrom: text.edition,
  }));
  return (
    <div className="act-main rtext" data-act={paths.act(act)}>
      <p className="sm mut dots">
        {editions.map((one, at) => (
          <span key={one.language}>
            {t(`ui:language.${one.language}`)}:{' '}
            {t('reading:read.edition', { date: day(at === 0 ? left : right!) })}
          </span>
        ))}
      </p>
      <ActText
        rows={rows}
        language={language}
        beside={right?.language ?? null}
        target={null}
        links={{
          hrefOf: (key) => paths.act(act, key),
          historyOf: (key) => paths.unitHistory(act, key, language),
          reportOf: mayReport
            ? (key) => paths.newReport(act, { place: placeInAct(key), text: language, edition })
            : undefined,
        }}
      />
      {mayReport && <GapBar act={act} editions={editions as never} />}
    </div>
  );
}
