import { useI18n } from '#app/i18n/i18n-context.tsx';
import { EvidenceState } from '#app/ui/evidence-state.tsx';
import type { ChangeCount } from '../domain/text-comparison.ts';
import type { SourcePage } from '../queries/get-source.server.ts';
import { useChangeWords } from './change-words.ts';

/** The honest state of a source: of its copy, of the site since, and of who may see it and when. */
export function Evidence(props: { source: SourcePage; changes: ChangeCount | null }) {
  const { source, changes } = props;
  const { t, format } = useI18n();
  const { isProtected, embargoUntil, clearedAt } = source;
  return (
    <div className="sum">
      <CopyState source={source} />
      <SiteState source={source} changes={changes} />
      {isProtected && (
        <EvidenceState state="protected">{t('sources:page.protected')}</EvidenceState>
      )}
      {embargoUntil && (
        <p className="ev n">
          <span className="mut">
            {t('sources:page.embargo', { date: format.date(embargoUntil) })}
          </span>
        </p>
      )}
      {clearedAt && (
        <p className="ev n">
          <span className="mut">{t('sources:page.cleared')}</span>
        </p>
      )}
    </div>
  );
}

/** The copy that is kept, else what stands in its place; and the last visit, where nothing came of it. */
function CopyState({ source }: { source: SourcePage }) {
  const { t, format } = useI18n();
  const { state, stateReason, copies, captures, files, noAddressReason } = source;
  // Bytes that could not be read are a copy as well.
  const kept = copies?.sealed ?? captures.findLast(({ sha256 }) => sha256 !== null);
  const reason = stateReason && t(`sources:reason.${stateReason}`);
  const last = captures[0];
  return (
    <>
      {kept && (
        <EvidenceState state={kept.outcome === 'captured' ? 'captured' : 'partial'}>
          {format.dateTime(kept.at)}
          {kept.outcome === 'partial' && kept.reason && `. ${t(`sources:reason.${kept.reason}`)}`}
        </EvidenceState>
      )}
      {state === 'queued' && (
        <EvidenceState state="queued">{t('sources:page.waiting')}</EvidenceState>
      )}
      {(state === 'blocked' || state === 'failed') && (
        <EvidenceState state={state}>
          {[kept && last && format.dateTime(last.at), reason].filter(Boolean).join('. ')}
        </EvidenceState>
      )}
      {state === 'by_hand' && (
        <EvidenceState state={files.length > 0 ? 'attached' : 'typed'}>
          {noAddressReason}
        </EvidenceState>
      )}
    </>
  );
}

/** What the newest copy says against the sealed one. */
function SiteState({ source, changes }: { source: SourcePage; changes: ChangeCount | null }) {
  const { t, format } = useI18n();
  const words = useChangeWords();
  const { copies } = source;
  if (!copies?.newest) return null;
  const date = format.date(copies.newest.at);
  if (!copies.isChanged) {
    return (
      <p className="ev n">
        <span className="mut">{t('sources:changes.unchanged', { date })}</span>
      </p>
    );
  }
  return (
    <EvidenceState state="changed">
      {[date, changes && words(changes)].filter(Boolean).join(': ')}
    </EvidenceState>
  );
}
