import { shortProvision } from '#app/features/acts/domain/provision-label.ts';
import type { ProvisionPath } from '#app/features/acts/domain/provision-path.ts';
import type { ReadCitation } from '#app/features/acts/queries/read-citations.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { CitationChip } from '#app/ui/citation-chip.tsx';
import { pickValue } from './pick-value.ts';
import { ReadingChoices } from './reading-choices.tsx';

/** What a paragraph cites, read while it is typed: a chip each, the unit's own words, and what is in doubt. */
export function CitedList({ citations }: { citations: readonly ReadCitation[] }) {
  const { t } = useI18n();
  if (citations.length === 0) return null;
  return (
    <ul className="list sec-b cited" aria-label={t('reports:cite.read')}>
      {citations.map((citation, index) => (
        <li key={`${index} ${citation.words}`}>
          <Cited citation={citation} />
        </li>
      ))}
    </ul>
  );
}

function Cited({ citation }: { citation: ReadCitation }) {
  const { t, lang } = useI18n();
  const { act, path, unit, words, language, readings, candidates } = citation;
  const isOver = act?.status === 'repealed' || act?.status === 'ceased';
  const label = act ? shortProvision(path, { t, lang }) || t('reports:norm.wholeAct') : words;
  const pick = (actKey: string, ways: readonly ProvisionPath[]) =>
    pickValue({ actKey, language, asWritten: words, paths: ways });
  return (
    <>
      <div className="row sp">
        <span>
          <CitationChip
            unit={label}
            {...(act
              ? { act: act.short, href: paths.act(act.key), lang: act.shortLanguage }
              : { state: 'raw' as const, note: '' })}
            {...(act && (isOver || unit?.state === 'repealed')
              ? { state: 'repealed' as const }
              : {})}
          />
        </span>
        {act && readings.length === 0 && (
          <Button small look="quiet" icon="plus" name="norm.pick" value={pick(act.key, [path])}>
            {t('reports:pick.takeShort')}
          </Button>
        )}
      </div>
      <Warnings citation={citation} />
      {act && (
        <ReadingChoices readings={readings} value={(reading) => pick(act.key, reading.paths)} />
      )}
      {!act && candidates.length > 0 && (
        <fieldset className="meant">
          <legend className="md b">{t('reports:cite.whichAct')}</legend>
          <div className="row">
            {candidates.map((one) => (
              <Button key={one.key} small name="norm.pick" value={pick(one.key, [path])}>
                <span lang={one.shortLanguage}>{one.short}</span>
                <ActDay date={one.date} />
              </Button>
            ))}
          </div>
        </fieldset>
      )}
      {unit?.words && (
        <p className="law-t md" lang={unit.language ?? undefined}>
          {unit.words}
        </p>
      )}
    </>
  );
}

function ActDay({ date }: { date: string | null }) {
  const { format } = useI18n();
  return date && <span className="num"> {format.date(date)}</span>;
}

/** What is wrong with a place: the act or the unit is no longer in force, or there is no such unit. */
function Warnings({ citation }: { citation: ReadCitation }) {
  const { t, format } = useI18n();
  const { act, unit, path, candidates } = citation;
  const day = (date: string | null) => (date ? format.date(date) : '');
  const says = [
    !act && candidates.length === 0 && t('reports:norm.raw'),
    act &&
      (act.status === 'repealed' || act.status === 'ceased') &&
      [
        act.statusAsOf
          ? t('reports:cite.actOver', { date: day(act.statusAsOf) })
          : t('reports:cite.actOverUndated'),
        act.successor && t('reports:cite.successor', { act: act.successor.short }),
      ]
        .filter(Boolean)
        .join(' '),
    unit?.state === 'missing' && t('reports:cite.missing', { date: day(unit.edition) }),
    unit?.state === 'repealed' && t('reports:cite.unitOver', { date: day(unit.repealedFrom) }),
    unit?.state === 'unread' && path.length > 0 && t('reports:cite.unread'),
  ].filter((one): one is string => typeof one === 'string');
  return says.map((one) => (
    <p key={one} className="md over">
      {one}
    </p>
  ));
}
