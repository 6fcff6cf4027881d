import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import type { Duplicates } from '../queries/find-duplicates.server.ts';
import { LikeOther, LikeOwn } from './like-report.tsx';

/** Reports like this one, with enough to judge them by, and the proposal to join each. */
export function DuplicateList({ duplicates }: { duplicates: Duplicates }) {
  const { t } = useI18n();
  const { own, others } = duplicates;
  const isEmpty = own.length + others.length === 0;
  const why = ({ isSameNorm }: { isSameNorm: boolean }) =>
    t(isSameNorm ? 'reports:duplicates.sameNorm' : 'reports:duplicates.likeText');
  return (
    <section className="dup" id="duplicates">
      <h2>{t(isEmpty ? 'reports:duplicates.none' : 'reports:duplicates.title')}</h2>
      <p className="md sub">{t('reports:duplicates.checked')}</p>
      {!isEmpty && (
        <ul className="list">
          {own.map((one) => (
            <li key={one.id}>
              <LikeOwn report={one} why={[t('reports:duplicates.own'), why(one)]} />
              <Join duplicate={one} />
            </li>
          ))}
          {others.map((one) => (
            <li key={one.id}>
              <LikeOther report={one} why={[why(one)]} />
              <Join duplicate={one} />
            </li>
          ))}
        </ul>
      )}
      {!isEmpty && <p className="sm mut">{t('reports:duplicates.joinHint')}</p>}
    </section>
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
