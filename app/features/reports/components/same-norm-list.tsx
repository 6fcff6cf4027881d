import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Fold } from '#app/ui/fold.tsx';
import type { SameNorm } from '../queries/find-same-norm.server.ts';
import { LikeOther, LikeOwn } from './like-report.tsx';

/** What else is written about the norm, as far as the reader may know of it; folded until it is asked for. */
export function SameNormList({ found }: { found: SameNorm | undefined }) {
  const { t } = useI18n();
  const count = found ? found.own.length + found.others.length : 0;
  if (!found || count === 0) return <p className="sm mut sec-b">{t('reports:law.noOthers')}</p>;
  return (
    <Fold summary={t('reports:law.others', { count })}>
      <ul className="list">
        {found.own.map((report) => (
          <li key={report.id}>
            <LikeOwn report={report} isNormKnown />
          </li>
        ))}
        {found.others.map((report) => (
          <li key={report.id}>
            <LikeOther report={report} isNormKnown />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
