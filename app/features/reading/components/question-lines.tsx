import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import type { CampaignQuestion } from '../queries/get-campaign.server.ts';

/** The questions of groups that wait for the office, each leading to its article. */
export function QuestionLines(props: {
  campaignId: string;
  questions: readonly CampaignQuestion[];
}) {
  const { t, format } = useI18n();
  const { campaignId, questions } = props;
  if (questions.length === 0) return <p className="md sub">{t('reading:questions-none')}</p>;
  return (
    <ul className="rq-l">
      {questions.map(({ id, position, number, group, question, askedAt }) => (
        <li key={id}>
          <p>
            <a href={`${paths.readArticle(campaignId, position)}#question-${id}`}>{question}</a>
          </p>
          <p className="mut sm dots">
            <span>{t('acts:short.article', { n: number })}</span>
            <span>{group}</span>
            <span>{format.date(askedAt)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
