import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import type { Reading } from '../queries/get-reading.server.ts';

/** To the articles before and after this one in the group's list; `j` and `k` go there too. */
export function ReadingNav({ reading }: { reading: Reading }) {
  const { t } = useI18n();
  const { campaign, previous, next, nextUnread } = reading;
  const to = (position: number) => paths.readArticle(campaign.id, position);
  return (
    <nav className="row rnav noprint" aria-label={t('reading:list')}>
      {previous !== null && (
        <ButtonLink href={to(previous)} rel="prev" icon="chevron-left" data-key="KeyK" small>
          {t('reading:read.previous')}
        </ButtonLink>
      )}
      {next !== null && (
        <ButtonLink href={to(next)} rel="next" data-key="KeyJ" small>
          {t('reading:read.next')}
        </ButtonLink>
      )}
      {nextUnread !== null && nextUnread !== next && (
        <ButtonLink href={to(nextUnread)} look="quiet" small>
          {t('reading:read.next-unread')}
        </ButtonLink>
      )}
    </nav>
  );
}
