import { useLoaderData } from '@remix-run/react';
import { askLook } from '#app/features/review/commands/ask-look.server.ts';
import { openLook } from '#app/features/review/commands/open-look.server.ts';
import { getLooks, type Looks } from '#app/features/review/queries/get-looks.server.ts';
import { askLookSchema, openLookSchema } from '#app/features/review/schema.ts';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { Refusal } from '#app/features/review/components/refusal.tsx';
import { ActPage } from './parts/act-page.tsx';
import { ReasonForm } from './parts/reason-form.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page(
  'report.hidden-author.uncover',
  async ({ actor, lang, now, params, t }) => {
    const looks = await getLooks(actor, { reportId: params.reportId!, lang, now });
    if (!looks) throw new NotFound();
    return { title: t('review:look.title'), looks };
  },
);

export const action = formAction({
  default: intent({
    needs: 'report.hidden-author.uncover',
    schema: askLookSchema,
    run: async ({ command, params }, { reason }) => {
      const reportId = params.reportId!;
      const done = await askLook(command, { reportId, reason });
      if (!done.ok) return done;
      const key = done.isOpen ? 'review:toast.uncovered' : 'review:toast.lookAsked';
      return { ok: true, to: paths.uncoverAuthor(reportId), toast: { key } };
    },
  }),
  open: intent({
    needs: 'report.hidden-author.uncover',
    schema: openLookSchema,
    run: async ({ command, params }, { lookId }) => {
      const reportId = params.reportId!;
      const done = await openLook(command, { reportId, lookId });
      const toast = { key: 'review:toast.uncovered' };
      return done.ok ? { ok: true, to: paths.uncoverAuthor(reportId), toast } : done;
    },
  }),
});

/** A look behind the author's hidden name: its reason, the second person where one is needed, the name. */
export default function HiddenAuthor() {
  const { looks } = useLoaderData<typeof loader>() as { looks: Looks };
  const { t } = useI18n();
  const opening = useFormState('open');
  const { id, name, waiting, agreed, refused, needsSecond } = looks;
  return (
    <>
      <ActPage
        reportId={id}
        title={t('review:look.title')}
        lead={t(needsSecond ? 'review:look.leadSecond' : 'review:look.lead')}
        hasForm={name === null && !waiting && !agreed}
      >
        {refused && <p className="md sub">{t('review:look.refused')}</p>}
        <ReasonForm
          label={t('review:field.reason')}
          hint={t('review:look.hint')}
          button={t(needsSecond ? 'review:look.ask' : 'review:look.do')}
        />
      </ActPage>
      {opening.answer && (
        <Banner tone="bad" role="alert">
          <Refusal answer={opening.answer} />
        </Banner>
      )}
      {waiting && <Banner icon="clock">{t('review:look.waits', waiting)}</Banner>}
      {agreed && (
        <form method="post" className="sec-b">
          <input type="hidden" name="intent" value="open" />
          <input type="hidden" name="lookId" value={agreed.id} />
          <p className="md sub">{t('review:look.agreed')}</p>
          <Button look="primary">{t('review:look.show')}</Button>
        </form>
      )}
      {name !== null && (
        <Banner icon="eye" title={name}>
          {t('review:look.shown')}
        </Banner>
      )}
    </>
  );
}
