import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { MiniPath } from '#app/ui/mini-path.tsx';
import { Status } from '#app/ui/status.tsx';
import { pathStep } from '../domain/next-step.ts';
import { shownName } from '../domain/report-number.ts';
import type { ReportLine } from '../queries/list-reports.server.ts';
import { NextStepText } from './next-step-text.tsx';

/** Reports in rows: what it is, where it stands, what comes next. */
export function ReportTable({ caption, lines }: { caption: string; lines: readonly ReportLine[] }) {
  const { t } = useI18n();
  return (
    <DataTable
      caption={caption}
      className="rep"
      stack
      rows={lines}
      keyOf={({ id }) => `r-${id}`}
      columns={[
        {
          key: 'what',
          label: t('reports:list.report'),
          heads: true,
          cell: (line) => <Named line={line} />,
        },
        {
          key: 'where',
          label: t('reports:list.where'),
          cell: (line) => (
            <>
              <Status status={line.status} />
              <br />
              {line.status !== 'draft' && (
                <MiniPath
                  step={pathStep[line.status]}
                  name={t(`ui:status.${line.status}`)}
                  paused={line.isPaused}
                />
              )}
            </>
          ),
        },
        {
          key: 'next',
          label: t('reports:list.next'),
          cell: (line) => (
            <span className="sub">
              <NextStepText next={line.next} />
            </span>
          ),
        },
      ]}
    />
  );
}

function Named({ line }: { line: ReportLine }) {
  const { t } = useI18n();
  const isDraft = line.status === 'draft';
  const facts = [
    shownName(line),
    line.visibility === 'confidential' && t('reports:confidential'),
    line.regions.join(', '),
    t('reports:note.provisions', { count: line.normCount }),
    t('reports:note.sources', { count: line.sourceCount }),
  ].filter(Boolean);
  return (
    <>
      <h3>
        <a href={isDraft ? paths.editReport(line.id) : paths.report(line.id)}>
          {line.title || t('reports:untitled')}
        </a>
      </h3>
      <p className="sm mut">{facts.join(' · ')}</p>
    </>
  );
}
