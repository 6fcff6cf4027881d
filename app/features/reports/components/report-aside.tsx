import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { classes } from '#app/ui/class-names.ts';
import { Person } from '#app/ui/person.tsx';
import { shownName } from '../domain/report-number.ts';
import { sealedTitle } from '../domain/sealed-title.ts';
import type { ReportPage } from '../queries/get-report.server.ts';
import { ReportTimeline } from './report-timeline.tsx';

type Aside = Pick<
  ReportPage,
  'id' | 'timeline' | 'next' | 'people' | 'groups' | 'links' | 'mayFollow' | 'mayLink'
>;

/** What of a report stands beside it. */
export const asideOf = (report: ReportPage): Aside => {
  const { id, timeline, next, people, groups, links, mayFollow, mayLink } = report;
  return { id, timeline, next, people, groups, links, mayFollow, mayLink };
};

/** Beside a report: what happened, who works on it, what it is tied to. */
export function ReportAside({ report }: { report: Aside }) {
  const { t } = useI18n();
  const { people, groups, links } = report;
  return (
    <aside id="story" data-live={`report:${report.id}`}>
      <section className="sec">
        <h2>{t('reports:story.title')}</h2>
        <div className="sec-b">
          <ReportTimeline entries={report.timeline} next={report.next} />
        </div>
      </section>
      <section className="sec">
        <h2>{t('reports:people.title')}</h2>
        <ul className="ppl">
          {people.map(({ id, name, office, relation }) => (
            <li key={`${id ?? 'hidden'} ${relation}`}>
              <Person name={name} office={office} note={t(`reports:relation.${relation}`)} />
            </li>
          ))}
        </ul>
        <p className="md sub sec-b">
          {groups.map(({ id, name, role }) => (
            <span key={id}>
              <a href={paths.group(id)}>{name}</a>{' '}
              {role !== 'filing' && <span className="mut">{t(`reports:people.${role}`)}</span>}
              <br />
            </span>
          ))}
        </p>
      </section>
      {(links.length > 0 || report.mayFollow || report.mayLink) && (
        <section className={classes('sec', links.length === 0 && 'noprint')}>
          <h2>{t('reports:links.title')}</h2>
          <ul className="list md">
            {links.map((link) => (
              <li key={`${link.id} ${link.kind}`}>
                <a
                  href={link.status === 'draft' ? paths.editReport(link.id) : paths.report(link.id)}
                >
                  {[shownName(link), link.isSealed ? sealedTitle(t, link.partOf) : link.title]
                    .filter(Boolean)
                    .join('. ')}
                </a>
                <br />
                <span className="mut">{t(`reports:links.${link.kind}`)}</span>
              </li>
            ))}
          </ul>
          {report.mayLink && (
            <p className="sec-b">
              <ButtonLink small look="quiet" icon="link" href={paths.reportLinks(report.id)}>
                {t('reports:links.page')}
              </ButtonLink>
            </p>
          )}
          {report.mayFollow && (
            <p className="sec-b">
              <ButtonLink small look="quiet" icon="plus" href={paths.followReport(report.id)}>
                {t('reports:links.follow')}
              </ButtonLink>
            </p>
          )}
        </section>
      )}
    </aside>
  );
}
