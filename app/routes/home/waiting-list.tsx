import type { ReactNode } from 'react';
import { RecheckChip, RecheckSays } from '#app/features/reports/components/recheck-item.tsx';
import type { GroupHome } from '#app/features/reports/queries/get-group-home.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { NearTime } from '#app/ui/time.tsx';

/** What waits for the reader, each with the one thing to do about it. */
export function WaitingList({ home, now }: { home: GroupHome; now: string }) {
  const { t, format } = useI18n();
  const day = (value: string) => format.dateLong(`${value}T00:00:00+05:00`);
  return (
    <ul className="todo">
      {home.questions.map((one) => (
        <Waiting
          key={one.reportId}
          icon="message-circle-question-mark"
          act={<ButtonLink href={paths.answerReport(one.reportId)}>{t('home:answer')}</ButtonLink>}
        >
          <p className="md sub">
            <b className="b">{t('reports:question.asks', { name: one.askedBy })}</b> ·{' '}
            <NearTime value={one.askedAt} now={now} />
          </p>
          <q>{one.question}</q>
          <p className="md mut">
            <a href={paths.report(one.reportId)}>{one.title}</a> ·{' '}
            {t('home:answerBy', { date: day(one.dueOn) })}
          </p>
        </Waiting>
      ))}
      {home.ready.map((one) => (
        <Waiting
          key={one.reportId}
          icon="send"
          act={
            <ButtonLink href={paths.checkReport(one.reportId)}>
              {t('reports:edit.check')}
            </ButtonLink>
          }
        >
          <p className="b">{t('home:ready')}</p>
          <p className="md mut">
            <a href={paths.editReport(one.reportId)}>{one.title || t('reports:untitled')}</a> ·{' '}
            <NearTime value={one.readyAt} now={now} />
          </p>
        </Waiting>
      ))}
      {home.rechecks.map(({ recheck, ...one }) => (
        <Waiting
          key={recheck.id}
          icon="book-open"
          act={
            <ButtonLink href={paths.recheckReport(one.reportId, recheck.id)}>
              {t('recheck:look')}
            </ButtonLink>
          }
        >
          <p className="b">{t('recheck:list.home')}</p>
          <p className="md sub">
            <RecheckChip recheck={recheck} /> <RecheckSays recheck={recheck} />
          </p>
          <p className="md mut">
            <a
              href={
                one.status === 'draft' ? paths.editReport(one.reportId) : paths.report(one.reportId)
              }
            >
              {one.title || t('reports:untitled')}
            </a>
          </p>
        </Waiting>
      ))}
      {home.failed.map((one) => (
        <Waiting
          key={one.sourceId}
          icon="unlink"
          act={<ButtonLink href={paths.source(one.sourceId)}>{t('home:attach')}</ButtonLink>}
        >
          <p className="b">{t(`home:source.${one.state}`)}</p>
          <p className="md sub">
            {one.source}
            {one.reason && ` · ${t(`sources:reason.${one.reason}`)}`}
          </p>
          <p className="md mut">
            <a
              href={
                one.status === 'draft' ? paths.editReport(one.reportId) : paths.report(one.reportId)
              }
            >
              {one.title || t('reports:untitled')}
            </a>
          </p>
        </Waiting>
      ))}
    </ul>
  );
}

function Waiting(props: { icon: IconName; act: ReactNode; children: ReactNode }) {
  return (
    <li>
      <Icon name={props.icon} />
      <div>{props.children}</div>
      {props.act}
    </li>
  );
}
