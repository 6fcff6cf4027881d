import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import type { ActEditionBrief } from '../queries/get-act.server.ts';

/**
 * What is marked as the gap, and the way to report it (public/enhance/gap.js). Hidden until words are
 * chosen; without a script every unit has a link of its own.
 */
export function GapBar(props: { act: string; editions: readonly ActEditionBrief[] }) {
  const { act, editions } = props;
  const { t } = useI18n();
  const edition = Object.fromEntries(
    editions.map(({ language, validFrom }) => [`data-edition-${language}`, validFrom]),
  );
  return (
    <form
      className="gap noprint"
      action={paths.newReport()}
      data-gap=""
      hidden
      aria-label={t('acts:gap.title')}
      {...edition}
    >
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="place" />
      <input type="hidden" name="text" />
      <input type="hidden" name="edition" />
      <p className="md" role="status" data-gap-say="" />
      <template data-gap-words="">{t('acts:gap.marked')}</template>
      <div className="row">
        <Button type="button" small icon="highlighter" hint="m" data-key="KeyM" data-gap-mark="">
          {t('acts:gap.mark')}
        </Button>
        <Button small look="primary" data-gap-report="">
          {t('acts:gap.report')}
        </Button>
        <Button type="button" small look="quiet" data-gap-clear="">
          {t('acts:gap.clear')}
        </Button>
      </div>
    </form>
  );
}
