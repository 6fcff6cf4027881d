import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { ReadingQuestionView } from '../queries/get-reading.server.ts';
import type { TypedForm } from './typed-form.ts';

interface QuestionListProps {
  questions: readonly ReadingQuestionView[];
  mayAnswer: boolean;
  /** The answer that came back; `questionId` says to which question. */
  form: TypedForm;
}

/** What the group asked about the article and what the office answered. */
export function QuestionList({ questions, mayAnswer, form }: QuestionListProps) {
  const { t, format } = useI18n();
  return (
    <ol className="rq">
      {questions.map(({ id, by, at, question, answer, answeredBy, answeredAt }) => (
        <li key={id} id={`question-${id}`}>
          <p className="sm mut dots">
            <span>{by}</span>
            <span>{format.dateTime(at)}</span>
          </p>
          <p className="rs-n">{question}</p>
          {answeredAt ? (
            <div className="rq-a">
              <p className="sm mut dots">
                <span>{t('reading:ask.office')}</span>
                <span>{answeredBy}</span>
                <span>{format.dateTime(answeredAt)}</span>
              </p>
              <p className="rs-n">{answer}</p>
            </div>
          ) : (
            <p className="sm mut">{t('reading:ask.waits')}</p>
          )}
          {!answeredAt && mayAnswer && (
            <AnswerForm questionId={id} form={form} isTyped={form.value('questionId') === id} />
          )}
        </li>
      ))}
    </ol>
  );
}

function AnswerForm(props: { questionId: string; form: TypedForm; isTyped: boolean }) {
  const { t } = useI18n();
  const { questionId, form, isTyped } = props;
  const id = `answer-${questionId}`;
  return (
    <form method="post">
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="questionId" value={questionId} />
      <Field
        id={id}
        label={t('reading:ask.answer')}
        error={isTyped ? form.error('answer') : undefined}
      >
        <TextArea
          name="answer"
          required
          maxLength={4000}
          defaultValue={isTyped ? form.value('answer') : ''}
        />
      </Field>
      <p className="buttons">
        <Button>{t('reading:ask.answer-submit')}</Button>
      </p>
    </form>
  );
}
