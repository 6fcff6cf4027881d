import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { Yielding } from '../domain/precedence.ts';
import type { VersionJson } from '../queries/version-json.server.ts';
import { capital } from './capital.ts';
import { sideName, type ConflictView } from './conflict-view.ts';

/** What the rules of precedence say of the sides, with the reason in words: a hint and never a verdict. */
export function ConflictHint(props: {
  view: ConflictView;
  precedence: VersionJson['precedence'];
  /** The filer holds that one norm is special: no rule reckons with that. */
  isSpecial: boolean;
}) {
  const { view, precedence, isSpecial } = props;
  const { t } = useI18n();
  const { hint } = view;
  if (!hint) return null;
  const rules = [...new Set(hint.yielding.map(({ by }) => by))];
  return (
    <div className="sec-b md" data-conflict-hint="">
      <p className="b">{t('conflict:hint')}</p>
      {hint.yielding.map((yielding) => (
        <p key={yielding.at}>
          <Reason view={view} yielding={yielding} />
        </p>
      ))}
      {hint.undecided && <p>{t(`conflict:undecided.${hint.undecided}`)}</p>}
      {isSpecial && <p>{t('conflict:special')}</p>}
      {rules.map((rule) => (
        <p key={rule} className="sub">
          {precedence?.find(({ key }) => key === rule)?.label}
        </p>
      ))}
    </div>
  );
}

function Reason({ view, yielding }: { view: ConflictView; yielding: Yielding }) {
  const i18n = useI18n();
  const { t, lang, format } = i18n;
  const low = view.sides[yielding.at]!.provision;
  const high = view.sides[yielding.to]!.provision;
  const day = (date: string | null | undefined) =>
    date ? format.date(`${date}T00:00:00+05:00`) : '';
  return (
    <>
      {t('conflict:yields', { low: sideName(low, i18n), high: sideName(high, i18n) })}{' '}
      {t(`conflict:because.${yielding.by}`, {
        lowType: capital(low.act?.type.label ?? '', lang),
        highType: high.act?.type.label,
        lowRank: low.act?.type.rank,
        highRank: high.act?.type.rank,
        lowDate: day(low.act?.date),
        highDate: day(high.act?.date),
      })}
    </>
  );
}
