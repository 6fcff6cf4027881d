import { shortProvision } from '#app/features/acts/domain/provision-label.ts';
import type { PathUnit } from '#app/features/acts/domain/provision-path.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { CitationChip } from '#app/ui/citation-chip.tsx';
import { Status } from '#app/ui/status.tsx';
import { shownName } from '../domain/report-number.ts';
import type {
  Duplicates,
  OtherDuplicate,
  OwnDuplicate,
} from '../queries/find-duplicates.server.ts';

/** Reports like this one, with enough to judge them by, and the proposal to join each. */
export function DuplicateList({ duplicates }: { duplicates: Duplicates }) {
  const { t } = useI18n();
  const { own, others } = duplicates;
  const isEmpty = own.length + others.length === 0;
  return (
    <section className="dup" id="duplicates">
      <h2>{t(isEmpty ? 'reports:duplicates.none' : 'reports:duplicates.title')}</h2>
      <p className="md sub">{t('reports:duplicates.checked')}</p>
      {!isEmpty && (
        <ul className="list">
          {own.map((one) => (
            <li key={one.id}>
              <Own duplicate={one} />
            </li>
          ))}
          {others.map((one) => (
            <li key={one.id}>
              <Card duplicate={one} />
            </li>
          ))}
        </ul>
      )}
      {!isEmpty && <p className="sm mut">{t('reports:duplicates.joinHint')}</p>}
    </section>
  );
}

function Own({ duplicate }: { duplicate: OwnDuplicate }) {
  const { t } = useI18n();
  const { id, title, status, isSameNorm } = duplicate;
  const href = status === 'draft' ? paths.editReport(id) : paths.report(id);
  return (
    <>
      <p>
        <a href={href}>
          {[shownName(duplicate), title || t('reports:untitled')].filter(Boolean).join(' · ')}
        </a>
      </p>
      <p className="sm mut">
        <Status status={status} /> · {t('reports:duplicates.own')} ·{' '}
        {t(isSameNorm ? 'reports:duplicates.sameNorm' : 'reports:duplicates.likeText')}
      </p>
      <Join duplicate={duplicate} />
    </>
  );
}

function Card({ duplicate }: { duplicate: OtherDuplicate }) {
  const { t, lang, format } = useI18n();
  const { provision, kinds, levels, regions, month, isSameNorm } = duplicate;
  const facts = [
    kinds.join(', '),
    levels.join(', '),
    regions.join(', '),
    format.month(`${month}-01T00:00:00+05:00`),
  ];
  return (
    <>
      {provision?.act && (
        <p>
          <CitationChip
            unit={
              shortProvision((provision.path ?? []) as PathUnit[], { t, lang }) ||
              t('reports:norm.wholeAct')
            }
            act={provision.act.short}
            lang={provision.act.shortLanguage}
          />
        </p>
      )}
      <p className="md">{facts.filter(Boolean).join(' · ')}</p>
      <p className="sm mut">
        {t('reports:duplicates.other')} ·{' '}
        {t(isSameNorm ? 'reports:duplicates.sameNorm' : 'reports:duplicates.likeText')}
      </p>
      <Join duplicate={duplicate} />
    </>
  );
}

function Join({ duplicate }: { duplicate: { id: string; isProposed: boolean } }) {
  const { t } = useI18n();
  if (duplicate.isProposed) return <p className="md b">{t('reports:duplicates.joined')}</p>;
  return (
    <form method="post">
      <input type="hidden" name="intent" value="join" />
      <input type="hidden" name="otherId" value={duplicate.id} />
      <Button small icon="git-merge">
        {t('reports:duplicates.join')}
      </Button>
    </form>
  );
}
