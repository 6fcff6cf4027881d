import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import type { ReportPage, ShownQuestion } from '../queries/get-report.server.ts';

export interface ReportQuestionsProps {
  report: ReportPage;
  /** Where a decision waits for the answer, what was answered stands open. */
  isDecided?: boolean;
}

/** The office's open question with the way to answer it, and those that were answered or have ended. */
export function ReportQuestions({ report, isDecided = true }: ReportQuestionsProps) {
  const { t, format } = useI18n();
  const nameOf = usePersonName();
  const isOpen = ({ answer, closedAt }: ShownQuestion) => answer === null && closedAt === null;
  const open = report.questions.filter(isOpen);
  const past = report.questions.filter((question) => !isOpen(question));
  const day = (value: string) => format.dateLong(`${value}T00:00:00+05:00`);
  return (
    <div id="questions" data-live={`report:${report.id}`}>
      {open.map((question) => (
        <Banner
          key={question.id}
          tone="warn"
          icon="message-circle-question-mark"
          title={t('reports:question.asks', { name: question.askedBy })}
          action={
            report.abilities.answer && (
              <ButtonLink href={paths.answerReport(report.id)} look="primary">
                {t('reports:question.answer')}
              </ButtonLink>
            )
          }
        >
          <p>{question.question}</p>
          <p className="sm">{t('reports:question.due', { date: day(question.dueOn) })}</p>
        </Banner>
      ))}
      {past.length > 0 && (
        <Fold open={!isDecided} summary={t('reports:question.past', { count: past.length })}>
          {past.map(({ id, question, askedBy, askedAt, answer, closedAt }) => (
            <div key={id} className="sec-b">
              <p className="md mut">
                {askedBy} · {format.dateTime(askedAt)}
              </p>
              <p>{question}</p>
              {answer && (
                <>
                  <p className="md mut sec-b">
                    {nameOf(answer.by)} · {format.dateTime(answer.at)}
                  </p>
                  <p>{answer.text}</p>
                </>
              )}
              {closedAt && !answer && (
                <p className="md mut sec-b">
                  {t('reports:question.closed', { date: format.date(closedAt) })}
                </p>
              )}
            </div>
          ))}
        </Fold>
      )}
    </div>
  );
}
