import { shortProvision } from '#app/features/acts/domain/provision-label.ts';
import type { PathUnit } from '#app/features/acts/domain/provision-path.ts';
import type { LawText } from '#app/features/acts/queries/load-law-texts.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { isEmptyRichText } from '#app/richtext/plain-text.ts';
import { RichText, type SourceTargets } from '#app/richtext/render.tsx';
import type { WordLink } from '#app/richtext/word-links.ts';
import { CitationChip } from '#app/ui/citation-chip.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Section } from '#app/ui/section.tsx';
import { EMPTY_DOCUMENT } from '#app/richtext/document.ts';
import type { ChoiceList } from '../domain/draft-content.ts';
import type { SourceRow } from '../queries/load-source-rows.server.ts';
import type { ProvisionJson, VersionJson } from '../queries/version-json.server.ts';
import { ConflictSides } from './conflict-sides.tsx';
import { versionConflict } from './conflict-view.ts';
import { LawOf } from './law-of.tsx';
import { lawsOf } from './laws-of.ts';
import { sourceAnchor } from './source-list.tsx';

export interface ReportBodyProps {
  version: VersionJson;
  laws: readonly LawText[];
  /** Citations in what it tells, each with its place in the register. */
  links: readonly WordLink[];
  sources: readonly SourceRow[];
  /** Of the text, where it is not the page's. */
  language: string;
}

/** The labels of one list, as they were picked, own words among them. */
export const labelsOf = (version: VersionJson, list: ChoiceList): string[] =>
  version.choices
    .filter((choice) => choice.list === list)
    .map(({ label, other, key }) => label ?? other ?? key ?? '');

/** What a report says: its norms in the law's own words, what happens, and whom it harms. */
export function ReportBody({ version, laws, links, sources, language }: ReportBodyProps) {
  const { t } = useI18n();
  const kinds = labelsOf(version, 'gap_kind');
  const targets: SourceTargets = Object.fromEntries(
    sources.map(({ id, number, title }) => [
      id,
      { number, href: `#${sourceAnchor(number)}`, title },
    ]),
  );
  const conflict = versionConflict(version);
  const besides = version.provisions.filter(
    (provision) => !conflict?.sides.some((side) => side.provision === provision),
  );
  const narrative = version.narrative ?? EMPTY_DOCUMENT;
  return (
    <>
      <Section
        id="norm"
        title={t('reports:body.norm')}
        more={kinds.length > 0 && <span className="mut md">{kinds.join(' · ')}</span>}
      >
        {conflict && <ConflictSides view={conflict} version={version} laws={laws} />}
        {(!conflict || besides.length > 0) && <Norms provisions={besides} laws={laws} />}
        {version.checkedActs && (
          <p className="md sub sec-b">
            {t('reports:body.checkedActs', { acts: version.checkedActs })}
          </p>
        )}
      </Section>
      <Section id="text" title={t('reports:body.what')}>
        <div lang={language}>
          {isEmptyRichText(narrative) ? (
            <p className="md sub">{t('reports:missing.narrative')}</p>
          ) : (
            <RichText
              doc={narrative}
              sources={targets}
              links={links}
              tableLabel={t('reports:body.table')}
            />
          )}
        </div>
        <Facts version={version} />
      </Section>
    </>
  );
}

/** The first norm with its words on the plate, as every other whose words are held; the rest as chips. */
function Norms({
  provisions,
  laws,
}: {
  provisions: readonly ProvisionJson[];
  laws: readonly LawText[];
}) {
  const { t, lang } = useI18n();
  if (provisions.length === 0) return <p className="md sub">{t('reports:missing.provision')}</p>;
  const plated = provisions.filter(
    (provision, index) => lawsOf(laws, provision).law || (index === 0 && provision.act),
  );
  const rest = provisions.filter((provision) => !plated.includes(provision));
  return (
    <>
      <div className={plated.length === 2 ? 'vs' : undefined}>
        {plated.map((provision, index) => (
          <div key={index} className={index > 0 && plated.length !== 2 ? 'sec-b' : undefined}>
            <LawOf provision={provision} {...lawsOf(laws, provision)} isBare />
          </div>
        ))}
      </div>
      {rest.length > 0 && (
        <p className="md sub sec-b">
          {plated.length > 0 && `${t('reports:body.together')} `}
          {rest.map(({ act, path, asWritten }, index) => (
            <span key={index}>
              <CitationChip
                unit={
                  act
                    ? shortProvision((path ?? []) as PathUnit[], { t, lang }) ||
                      t('reports:norm.wholeAct')
                    : asWritten
                }
                {...(act
                  ? { act: act.short, href: paths.act(act.key), lang: act.shortLanguage }
                  : { state: 'raw' as const, note: '' })}
              />{' '}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function Facts({ version }: { version: VersionJson }) {
  const { t, format } = useI18n();
  const list = (name: ChoiceList) => labelsOf(version, name).join('; ');
  const count = version.peopleCount;
  return (
    <div className="sec-b">
      <DescriptionList
        items={[
          { key: 'factors', term: t('reports:kind.factors'), value: list('corruption_factor') },
          { key: 'harm', term: t('reports:body.harm'), value: list('harm_kind') },
          { key: 'people', term: t('reports:body.people'), value: version.harmedPeople },
          {
            key: 'count',
            term: t('reports:body.count'),
            value:
              count === null
                ? ''
                : t('reports:body.countOf', { count, shown: format.number(count) }),
          },
          {
            key: 'frequency',
            term: t('reports:harm.frequency'),
            value: version.frequency ? t(`reports:frequency.${version.frequency}`) : '',
          },
          { key: 'place', term: t('reports:where.place'), value: version.place },
          {
            key: 'organisations',
            term: t('reports:where.organisations'),
            value: list('organisation_type'),
          },
          { key: 'measure', term: t('reports:fix.title'), value: version.proposedMeasure },
        ]}
      />
    </div>
  );
}
