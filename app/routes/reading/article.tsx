import { useLoaderData } from '@remix-run/react';
import { placeInAct } from '#app/features/acts/domain/reading/act-address.ts';
import { answerQuestion } from '#app/features/reading/commands/answer-question.server.ts';
import { askOffice } from '#app/features/reading/commands/ask-office.server.ts';
import { markArticle } from '#app/features/reading/commands/mark-article.server.ts';
import { noteReader } from '#app/features/reading/commands/note-reader.server.ts';
import { undoMark } from '#app/features/reading/commands/undo-mark.server.ts';
import { ArticleStateLine } from '#app/features/reading/components/article-state-line.tsx';
import { AskForm } from '#app/features/reading/components/ask-form.tsx';
import { Checklist } from '#app/features/reading/components/checklist.tsx';
import { MarkForm } from '#app/features/reading/components/mark-form.tsx';
import { OtherReaders } from '#app/features/reading/components/other-readers.tsx';
import { articleName } from '#app/features/reading/components/part-name.ts';
import { QuestionList } from '#app/features/reading/components/question-list.tsx';
import { ReadingNav } from '#app/features/reading/components/reading-nav.tsx';
import { sidesOf } from '#app/features/reading/domain/sides.ts';
import {
  getReading,
  loadArticleTexts,
  loadChecklist,
} from '#app/features/reading/queries/get-reading.server.ts';
import { answerSchema, askSchema, markSchema, undoSchema } from '#app/features/reading/schema.ts';
import { FormProblem, OtherProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { newId } from '#app/platform/ids.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';
import { ArticleTexts } from './parts/article-texts.tsx';

export const handle: Handle = {
  keys: (t) => [
    { keys: ['j'], label: t('reading:keys.next') },
    { keys: ['k'], label: t('reading:keys.previous') },
    { keys: ['c'], label: t('reading:keys.mark') },
    { keys: ['n'], label: t('reading:keys.report') },
    { keys: ['m'], label: t('acts:gap.key') },
  ],
};

/** Where an article lies in its campaign, as the address says it. */
function placeIn(params: Record<string, string>) {
  if (!/^[1-9]\d{0,5}$/.test(params.position ?? '')) throw new NotFound();
  return { campaignId: params.id!, position: Number(params.position) };
}

export const loader = page('signed-in', async ({ actor, lang, now, params, t }) => {
  const reading = await getReading(actor, { ...placeIn(params), lang });
  if (!reading) throw new NotFound();
  const { articleKey, act } = reading;
  const [texts, checklist, others] = await Promise.all([
    loadArticleTexts(articleKey),
    loadChecklist(lang),
    noteReader(actor, { articleKey, now }),
  ]);
  const title = `${articleName(articleKey, { t, lang })} · ${act.short}`;
  return { title, reading, sides: sidesOf(texts, lang), checklist, others, key: newId() };
});

export const action = formAction({
  mark: intent({
    needs: 'campaign.mark',
    schema: markSchema,
    async run({ actor, command, lang, params }, input) {
      const place = placeIn(params);
      const marked = await markArticle(command, { ...place, ...input });
      if (!marked.ok) return marked;
      const reading = await getReading(actor, { ...place, lang });
      const here = paths.readArticle(place.campaignId, place.position);
      const next = reading?.nextUnread;
      return {
        ok: true,
        to: next ? paths.readArticle(place.campaignId, next) : paths.campaign(place.campaignId),
        toast: { key: 'reading:toast.marked', undo: { action: here, intent: 'undo' } },
      };
    },
  }),
  undo: intent({
    needs: 'campaign.mark',
    schema: undoSchema,
    async run({ command, params }, input) {
      const place = placeIn(params);
      const undone = await undoMark(command, { ...place, ...input });
      if (!undone.ok) return undone;
      const to = paths.readArticle(place.campaignId, place.position);
      return { ok: true, to, toast: { key: 'reading:toast.undone' } };
    },
  }),
  ask: intent({
    needs: 'campaign.mark',
    schema: askSchema,
    async run({ command, params }, input) {
      const place = placeIn(params);
      const asked = await askOffice(command, { ...place, ...input });
      if (!asked.ok) return asked;
      const to = `${paths.readArticle(place.campaignId, place.position)}#question-${asked.id}`;
      return { ok: true, to, toast: { key: 'reading:toast.asked' } };
    },
  }),
  answer: intent({
    needs: 'campaign.manage',
    schema: answerSchema,
    async run({ command, params }, input) {
      const { campaignId, position } = placeIn(params);
      const answered = await answerQuestion(command, { campaignId, ...input });
      if (!answered.ok) return answered;
      const to = `${paths.readArticle(campaignId, position)}#question-${input.questionId}`;
      return { ok: true, to, toast: { key: 'reading:toast.answered' } };
    },
  }),
});

/** One article of a campaign: both languages, the checklist beside it, and what the group finds. */
export default function ReadArticle() {
  const { t, lang } = useI18n();
  const { reading, sides, checklist, others, key } = useLoaderData<typeof loader>();
  const marking = useFormState('mark');
  const asking = useFormState('ask');
  const answering = useFormState('answer');
  const { campaign, act, articleKey, group, own, mark, questions, mayMark, mayAnswer } = reading;
  const { left, right, newest } = sides;
  const reportHref = paths.newReport(act.key, {
    place: placeInAct(articleKey),
    ...(left ? { text: left.language, edition: left.edition } : {}),
  });
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.campaign(campaign.id)} label={campaign.name} />}
        title={articleName(articleKey, { t, lang })}
        lead={reading.heading || undefined}
        meta={
          <>
            <span>{act.short}</span>
            <span>{group.name}</span>
            <span>{t('reading:read.place', { read: own.read, total: own.articles })}</span>
          </>
        }
        actions={<ReadingNav reading={reading} />}
      />
      <OtherReaders others={others} />
      <FormProblem form={marking} />
      <FormProblem form={asking} />
      <FormProblem form={answering} ids={{ answer: `answer-${answering.value('questionId')}` }} />
      <OtherProblem but={['mark', 'ask', 'answer']} />
      <div className="rgrid">
        <div>
          {left ? (
            <ArticleTexts act={act.key} left={left} right={right} mayReport={mayMark} />
          ) : (
            <Banner tone="warn">{t('reading:read.missing')}</Banner>
          )}
          <p className="md noprint">
            <a href={paths.act(act.key, articleKey)}>{t('reading:read.act')}</a>
          </p>
        </div>
        <aside>
          <ArticleStateLine reading={reading} />
          {mayMark && newest && (
            <Section id="found" title={t('reading:mark.title')}>
              <MarkForm
                seen={mark?.id ?? null}
                edition={newest}
                reportHref={reportHref}
                form={marking}
              />
            </Section>
          )}
          {mayMark && <AskForm formKey={key} form={asking} isOpen={asking.refusal !== undefined} />}
          {!mayMark && !mayAnswer && (
            <p className="md sub">
              {campaign.isClosed
                ? t('reading:read.closed')
                : t('reading:read.not-yours', { group: group.name })}
            </p>
          )}
          {questions.length > 0 && (
            <Section id="questions" title={t('reading:ask.thread')}>
              <QuestionList questions={questions} mayAnswer={mayAnswer} form={answering} />
            </Section>
          )}
          {campaign.about && (
            <Section id="about" title={t('reading:read.about')}>
              <p className="md rs-n">{campaign.about}</p>
            </Section>
          )}
          <Checklist lines={checklist} />
          <p className="noprint">
            <ButtonLink href={paths.campaign(campaign.id)} small look="quiet">
              {t('reading:strip')}
            </ButtonLink>
          </p>
        </aside>
      </div>
    </>
  );
}
