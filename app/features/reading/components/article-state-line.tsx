import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import type { Reading } from '../queries/get-reading.server.ts';
import { StateMark } from './state-mark.tsx';

/** How the article stands: its state, and who found nothing, which the same group may take back. */
export function ArticleStateLine({ reading }: { reading: Reading }) {
  const { t, format } = useI18n();
  const { act, articleKey, state, reports, mark, mayMark } = reading;
  return (
    <div className="rs">
      <p className="dots md">
        <StateMark state={state} />
        {reports > 0 && (
          <a href={paths.articleReports(act.key, articleKey)}>
            {t('acts:touched', { count: reports })}
          </a>
        )}
      </p>
      {mark && (
        <>
          <p className="md">
            {t(state === 'again' ? 'reading:mark.stale' : 'reading:mark.holds')}
            {': '}
            {mark.by ? t('reading:mark.by', { name: mark.by, group: mark.group }) : mark.group}
          </p>
          <p className="sm mut dots">
            <span>{format.dateTime(mark.at)}</span>
            <span>
              {t('reading:mark.read-edition', {
                date: format.date(`${mark.editionFrom}T00:00:00+05:00`),
              })}
            </span>
          </p>
          {mark.note && <p className="md rs-n">{mark.note}</p>}
          {mark.isOwn && mayMark && (
            <form method="post">
              <input type="hidden" name="intent" value="undo" />
              <input type="hidden" name="markId" value={mark.id} />
              <Button small look="quiet">
                {t('reading:mark.undo')}
              </Button>
            </form>
          )}
        </>
      )}
    </div>
  );
}
