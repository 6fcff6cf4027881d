import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { EvidenceState, type EvidenceStateKey } from '#app/ui/evidence-state.tsx';
import { HashLine } from '#app/ui/hash-line.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import { SourceItem } from '#app/ui/source-item.tsx';
import type { SourceRow } from '../queries/load-source-rows.server.ts';

/** The sources of a report, each with its number, its quote and the honest state of its copy. */
export function SourceList({ sources }: { sources: readonly SourceRow[] }) {
  return (
    <>
      {sources.map((source) => (
        <SourceLine key={source.id} source={source} />
      ))}
    </>
  );
}

/** The anchor of a source on its report's page, to which mentions in the text lead. */
export const sourceAnchor = (number: number): string => `s${number}`;

function SourceLine({ source }: { source: SourceRow }) {
  const { t, format } = useI18n();
  const shownName = usePersonName();
  const published = source.publishedOn && dateOf(source.publishedOn, format);
  const details = [
    source.isVeiled && t(`reports:sourceKind.${source.kind}`),
    source.outlet,
    source.outletType && source.isVeiled && t(`sources:outlet.${source.outletType}`),
    published ?? source.publishedNote,
    !source.isVeiled && t('reports:sources.addedBy', { name: shownName(source.addedBy.name) }),
    source.role === 'context' && t('reports:sources.context'),
    source.isAfterRouting && t('reports:sources.after'),
    source.isFromOffice && t('reports:sources.fromOffice'),
  ].filter(Boolean);
  return (
    <SourceItem
      number={source.number}
      id={sourceAnchor(source.number)}
      title={source.title || source.url || t(`reports:sourceKind.${source.kind}`)}
      {...(source.isVeiled ? {} : { href: paths.source(source.id) })}
      details={details.join(' · ')}
      quote={source.quote || undefined}
      quoteLang={source.language ?? undefined}
    >
      {source.quotes.map(({ number, words }) => (
        <q key={number} lang={source.language ?? undefined}>
          {words}
        </q>
      ))}
      {source.isProtected && (
        <EvidenceState state="protected">
          {source.isVeiled && t('reports:sources.veiled')}
        </EvidenceState>
      )}
      {!source.isVeiled && (
        <EvidenceState state={evidenceOf(source)}>
          {source.state === 'captured' && source.captured
            ? format.dateTime(source.captured.at)
            : reasonOf(source, t)}
        </EvidenceState>
      )}
      {source.captured && !isOfCopy(source) && (
        <EvidenceState state={source.captured.isWhole ? 'captured' : 'partial'}>
          {format.dateTime(source.captured.at)}
        </EvidenceState>
      )}
      {source.isChanged && (
        <EvidenceState state="changed">
          <a href={paths.source(source.id, { view: 'changes' })}>{t('sources:changes.title')}</a>
        </EvidenceState>
      )}
      {source.captured?.sha256 && <HashLine sha256={source.captured.sha256} />}
      {!source.isVeiled && source.url && <p className="sm mut wr print-only">{source.url}</p>}
      {source.files.map((file) => (
        <p className="md" key={file.id}>
          {file.isOpen ? (
            <a href={paths.source(source.id)}>{file.name}</a>
          ) : (
            t('reports:sources.restricted')
          )}{' '}
          <span className="mut">{format.bytes(file.size)}</span>
        </p>
      ))}
    </SourceItem>
  );
}

function evidenceOf({ state, files }: SourceRow): EvidenceStateKey {
  if (state !== 'by_hand') return state;
  return files.length > 0 ? 'attached' : 'typed';
}

/** Whether the state is the copy's own, so that it need not be told beside it. */
const isOfCopy = ({ state, captured }: SourceRow): boolean =>
  state === (captured?.isWhole ? 'captured' : 'partial');

const reasonOf = (
  { state, stateReason, noAddressReason }: SourceRow,
  t: (key: string) => string,
) => {
  if (state === 'by_hand') return noAddressReason;
  return stateReason ? t(`sources:reason.${stateReason}`) : '';
};

/** A month alone where the day is kept back. */
const dateOf = (
  value: string,
  format: { month(value: string): string; date(value: string): string },
): string =>
  value.length === 7
    ? format.month(`${value}-01T00:00:00+05:00`)
    : format.date(`${value}T00:00:00+05:00`);
