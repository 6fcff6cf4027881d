import { useI18n } from '#app/i18n/i18n-context.tsx';
import { EvidenceState, type EvidenceStateKey } from '#app/ui/evidence-state.tsx';
import type { SourcePage } from '../queries/get-source.server.ts';

/** The honest state of a source's copy, with its time or its reason and the next step. */
export function Evidence({ source }: { source: SourcePage }) {
  const { t, format } = useI18n();
  const { state, stateReason, captures, isProtected, embargoUntil, clearedAt } = source;
  const kept = captures.find(({ sha256 }) => sha256 !== null);
  const words = {
    queued: t('sources:page.waiting'),
    captured: kept && format.dateTime(kept.at),
    partial: stateReason && t(`sources:reason.${stateReason}`),
    blocked: stateReason && t(`sources:reason.${stateReason}`),
    failed: stateReason && t(`sources:reason.${stateReason}`),
    by_hand: source.noAddressReason,
  }[state];
  return (
    <div className="sum">
      <EvidenceState state={evidenceOf(source)}>{words}</EvidenceState>
      {state !== 'captured' && state !== 'partial' && kept && (
        <EvidenceState state="captured">{format.dateTime(kept.at)}</EvidenceState>
      )}
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

function evidenceOf({ state, files }: SourcePage): EvidenceStateKey {
  if (state !== 'by_hand') return state;
  return files.length > 0 ? 'attached' : 'typed';
}
