import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import type { DraftPage } from '../queries/get-draft.server.ts';

/** Ready for the coordinator, and deleting: acts of one button each. */
export function DraftActs({ draft }: { draft: DraftPage }) {
  const { t } = useI18n();
  const { abilities } = draft;
  const isReady = draft.readyAt !== null;
  return (
    <section className="part" aria-label={t('reports:draft.acts')}>
      <p>
        <ButtonLink
          small
          look="quiet"
          icon="message-square"
          href={paths.reportDiscussion(draft.id)}
        >
          {t('reports:draft.discussion')}
        </ButtonLink>
      </p>
      {isReady && <p className="md b">{t('reports:draft.isReady')}</p>}
      {abilities.flagReady && (
        <form method="post">
          <input type="hidden" name="intent" value="ready" />
          <input type="hidden" name="isReady" value={isReady ? 'no' : 'yes'} />
          <Button small icon={isReady ? 'undo-2' : 'check'}>
            {t(isReady ? 'reports:draft.notReady' : 'reports:draft.ready')}
          </Button>
          {!isReady && <p className="hint">{t('reports:draft.readyHint')}</p>}
        </form>
      )}
      {abilities.delete && (
        <form method="post" className="sec-b" action={paths.deleteDraft(draft.id)}>
          <Button small look="quiet" icon="trash">
            {t('reports:draft.delete')}
          </Button>
          <p className="hint">{t('reports:draft.deleteHint')}</p>
        </form>
      )}
    </section>
  );
}
