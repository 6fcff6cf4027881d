import { ConflictSides } from '#app/features/reports/components/conflict-sides.tsx';
import { versionConflict } from '#app/features/reports/components/conflict-view.ts';
import { LawOf } from '#app/features/reports/components/law-of.tsx';
import { SourceList } from '#app/features/reports/components/source-list.tsx';
import { NormChip } from '#app/features/review/components/norm-chip.tsx';
import type { DecisionPage } from '#app/features/review/queries/get-decision.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { ToldApart } from './told-apart.tsx';
import { LikelySection } from './likely-section.tsx';

/** The middle pane: the norm in the law's own words, the sources, and what is likely the same. */
export function NormPane({ page }: { page: DecisionPage }) {
  const { t } = useI18n();
  const { report, likely, side } = page;
  const { sources } = report;
  const kept = sources.filter(
    ({ captured, files }) => captured !== null || files.length > 0,
  ).length;
  return (
    <section
      className="pane mid"
      tabIndex={0}
      role="region"
      id="pane-norm"
      data-pane=""
      aria-label={t('review:pane.norm')}
    >
      <Tabs
        look="pane"
        label={t('review:pane.parts')}
        items={[
          { href: '#n0', label: t('review:pane.normShort'), current: true },
          { href: '#s0', label: t('review:pane.sources'), count: sources.length },
          ...(likely.length > 0
            ? [{ href: '#d0', label: t('review:pane.likely'), count: likely.length }]
            : []),
        ]}
      />
      <h2 id="n0" className="sr">
        {t('review:pane.normShort')}
      </h2>
      <Norms page={page} />
      <div className="sec" id="sources" data-live={`report:${report.id}`}>
        <h2 id="s0">
          {sources.length === 0
            ? t('review:pane.noSources')
            : t('review:pane.sourcesKept', { count: sources.length, kept })}
        </h2>
        <SourceList sources={sources} />
      </div>
      {(likely.length > 0 || side.apart.length > 0) && (
        <div className="sec" id="d0">
          {likely.map((one) => (
            <LikelySection key={one.id} page={page} likely={one} />
          ))}
          <ToldApart page={page} />
        </div>
      )}
    </section>
  );
}

/** Norms whose words the register holds stand on their plates; the rest are chips. */
function Norms({ page: { report } }: { page: DecisionPage }) {
  const { t } = useI18n();
  const { checkedActs } = report.version;
  const conflict = versionConflict(report.version);
  const provisions = report.version.provisions.filter(
    (provision) => !conflict?.sides.some((side) => side.provision === provision),
  );
  const lawOf = ({ provisionKey, language }: (typeof provisions)[number]) =>
    report.laws.find((law) => law.provisionKey === provisionKey && law.language === language);
  const isPlated = (provision: (typeof provisions)[number], index: number) =>
    lawOf(provision) !== undefined || (index === 0 && provision.act !== null);
  const plated = provisions.filter(isPlated);
  const rest = provisions.filter((provision, index) => !isPlated(provision, index));
  return (
    <>
      {conflict && <ConflictSides view={conflict} version={report.version} laws={report.laws} />}
      {report.version.provisions.length === 0 && (
        <p className="md sub">{t('reports:missing.provision')}</p>
      )}
      {plated.map((provision, index) => (
        <LawOf key={index} provision={provision} law={lawOf(provision)} />
      ))}
      {rest.length > 0 && (
        <p className="md sec-b">
          {rest.map((norm, index) => (
            <span key={index}>
              <NormChip norm={norm} />{' '}
            </span>
          ))}
        </p>
      )}
      {checkedActs && (
        <p className="md sub sec-b">{t('reports:body.checkedActs', { acts: checkedActs })}</p>
      )}
    </>
  );
}
