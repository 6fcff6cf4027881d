import { shortProvision } from '#app/features/acts/domain/provision-label.ts';
import type { PathUnit } from '#app/features/acts/domain/provision-path.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { CitationChip } from '#app/ui/citation-chip.tsx';
import { Status } from '#app/ui/status.tsx';
import { shownName } from '../domain/report-number.ts';
import type { LikeProvision, OtherReport, OwnReport } from '../queries/like-reports.server.ts';

interface Told<Report> {
  report: Report;
  /** The norm is named already by what stands above. */
  isNormKnown?: boolean;
  /** Why it is shown here. */
  why?: readonly string[];
}

/** A report that the reader may open: its name, its norm and the words it marks, its place and state. */
export function LikeOwn({ report, isNormKnown, why }: Told<OwnReport>) {
  const { t } = useI18n();
  const { id, title, status, provision, words, regions } = report;
  return (
    <>
      <p>
        <a href={status === 'draft' ? paths.editReport(id) : paths.report(id)}>
          {[shownName(report), title || t('reports:untitled')].filter(Boolean).join('. ')}
        </a>
      </p>
      {!isNormKnown && <Norm provision={provision} />}
      {words.map((phrase) => (
        <p key={phrase} className="md">
          <mark>{phrase}</mark>
        </p>
      ))}
      <p className="sm mut">
        <Status status={status} />
        <Facts facts={[...regions, ...(why ?? [])]} />
      </p>
    </>
  );
}

/** Another group's report as a card: what it is about, and nothing of who wrote what. */
export function LikeOther({ report, isNormKnown, why }: Told<OtherReport>) {
  const { t, format } = useI18n();
  const { provision, kinds, levels, regions, month } = report;
  return (
    <>
      {!isNormKnown && <Norm provision={provision} />}
      <p className="md">{[...kinds, ...levels, ...regions].join(' · ')}</p>
      <p className="sm mut">
        {t('reports:duplicates.other')}
        <Facts facts={[format.month(`${month}-01T00:00:00+05:00`), ...(why ?? [])]} />
      </p>
    </>
  );
}

const Facts = ({ facts }: { facts: readonly string[] }) => (
  <>{facts.map((fact) => ` · ${fact}`).join('')}</>
);

function Norm({ provision }: { provision: LikeProvision | null }) {
  const { t, lang } = useI18n();
  if (!provision?.act) return null;
  const path = (provision.path ?? []) as PathUnit[];
  return (
    <p>
      <CitationChip
        unit={shortProvision(path, { t, lang }) || t('reports:norm.wholeAct')}
        act={provision.act.short}
        lang={provision.act.shortLanguage}
      />
    </p>
  );
}
