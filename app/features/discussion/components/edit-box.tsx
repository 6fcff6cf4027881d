import type { Circle } from '#app/access/facts.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Composer } from '#app/ui/composer.tsx';
import type { CommentView } from '../domain/discussion-view.ts';
import { HiddenFields } from './hidden-fields.tsx';
import { usePlace } from './place.ts';

/** One's own comment in the box again, over the version that was read. */
export function EditBox({ comment, circle }: { comment: CommentView; circle: Circle }) {
  const { t } = useI18n();
  const { reportId, back, refused } = usePlace();
  const { id, body, rowVersion } = comment;
  return (
    <>
      {refused?.refusal && (
        <Banner tone="bad" role="alert">
          {refused.refusal}
        </Banner>
      )}
      <Composer
        id={`edit-${id}`}
        action={paths.reportDiscussion(reportId, { edit: id })}
        circle={circle}
        label={t('discussion:editLabel')}
        value={refused?.text ?? body}
        error={refused?.error}
        keep={`edit:${id}`}
        keepVersion={rowVersion}
        submit={t('discussion:save')}
        hidden={
          <HiddenFields
            values={{ intent: 'edit', comment: id, version: String(rowVersion), back }}
          />
        }
        tools={
          <ButtonLink look="quiet" small href={paths.reportDiscussion(reportId)}>
            {t('discussion:cancel')}
          </ButtonLink>
        }
      />
    </>
  );
}
