import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import type { CampaignBrief } from '../queries/list-campaigns.server.ts';
import { ProgressLine } from './progress-line.tsx';

/** Campaigns, each with its date and how far it has come: for a member first the own group's part. */
export function CampaignTable(props: { campaigns: readonly CampaignBrief[]; isOffice: boolean }) {
  const { t, format } = useI18n();
  return (
    <ol className="camps">
      {props.campaigns.map(({ id, name, dueOn, closedAt, articles, read, own, open }) => (
        <li key={id}>
          <p>
            <a className="b" href={paths.campaign(id)}>
              {name}
            </a>
          </p>
          {!props.isOffice && (
            <ProgressLine read={own.read} total={own.articles} words="own-progress" />
          )}
          <ProgressLine read={read} total={articles} />
          <p className="mut sm dots">
            <span>
              {closedAt
                ? t('reading:closed-on', { date: format.date(closedAt) })
                : t('reading:due', { date: format.dateLong(`${dueOn}T00:00:00+05:00`) })}
            </span>
            {open > 0 && <span>{t('reading:waiting', { count: open })}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}
