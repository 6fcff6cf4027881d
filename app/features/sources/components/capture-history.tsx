import { useI18n } from '#app/i18n/i18n-context.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import { Section } from '#app/ui/section.tsx';
import { Timeline, type TimelineItem } from '#app/ui/timeline.tsx';
import type { SourcePage } from '../queries/get-source.server.ts';

const WORDS = {
  captured: 'ui:evidence.captured',
  partial: 'ui:evidence.partial',
  blocked: 'ui:evidence.blocked',
  failed: 'ui:evidence.failed',
  by_hand: 'ui:evidence.typed',
} as const;

/** Every visit to the address, and what was given by hand, newest first. */
export function CaptureHistory({ source }: { source: SourcePage }) {
  const { t, format } = useI18n();
  const shownName = usePersonName();
  const items: TimelineItem[] = source.captures.map((capture) => ({
    key: capture.id,
    kind: capture.outcome === 'captured' ? 'status' : 'note',
    at: { words: format.dateTime(capture.at) },
    children: (
      <>
        {t(WORDS[capture.outcome])}
        {capture.reason && (
          <>
            <br />
            <span className="mut">{t(`sources:reason.${capture.reason}`)}</span>
          </>
        )}
      </>
    ),
  }));
  const added: TimelineItem = {
    key: 'added',
    kind: 'note',
    at: { words: format.dateTime(source.addedAt) },
    children: (
      <>
        {t('sources:page.added')}
        <br />
        <span className="mut">{shownName(source.addedBy.name)}</span>
      </>
    ),
  };
  return (
    <Section title={t('sources:page.history')}>
      <Timeline items={[...items, added]} />
    </Section>
  );
}
