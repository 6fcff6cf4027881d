import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
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

type Capture = SourcePage['captures'][number];

/** Every visit to the address, and what was given by hand, newest first, each to be read and compared. */
export function CaptureHistory({ source }: { source: SourcePage }) {
  const { t, format } = useI18n();
  const shownName = usePersonName();
  const sealed = source.copies?.sealed;
  const items: TimelineItem[] = source.captures.map((capture) => ({
    key: capture.id,
    kind: capture.id === sealed?.id ? 'status' : 'note',
    at: { words: format.dateTime(capture.at) },
    children: (
      <>
        {t(WORDS[capture.outcome])}
        {isOther(capture, sealed) && (
          <>
            {', '}
            <span className="mut">
              {t(
                capture.textSha256 === sealed?.textSha256
                  ? 'sources:history.same'
                  : 'sources:history.differs',
              )}
            </span>
          </>
        )}
        {capture.reason && (
          <>
            <br />
            <span className="mut">{t(`sources:reason.${capture.reason}`)}</span>
          </>
        )}
        <CopyLinks source={source} capture={capture} />
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

/** A copy of the site that can be laid beside the sealed one. */
const isOther = (capture: Capture, sealed: Capture | undefined): boolean =>
  sealed !== undefined &&
  capture.id !== sealed.id &&
  capture.textSha256 !== null &&
  capture.outcome !== 'by_hand';

function CopyLinks({ source, capture }: { source: SourcePage; capture: Capture }) {
  const { t } = useI18n();
  const { id, copies, mayReadCopies } = source;
  const isRead = source.text?.captureId === capture.id;
  const isComparable =
    isOther(capture, copies?.sealed) && capture.textSha256 !== copies?.sealed.textSha256;
  const links = [
    capture.textSha256 !== null && !isRead && (
      <a href={paths.source(id, { copy: capture.id })}>{t('sources:history.read')}</a>
    ),
    isComparable && (
      <a href={paths.source(id, { view: 'changes', with: capture.id })}>
        {t('sources:history.compare')}
      </a>
    ),
    mayReadCopies && capture.sha256 !== null && (
      <a href={paths.capture(capture.id)}>{t('sources:history.save')}</a>
    ),
  ].filter((link) => link !== false);
  if (links.length === 0) return null;
  return (
    <p className="md dots noprint">
      {links.map((link, at) => (
        <span key={at}>{link}</span>
      ))}
    </p>
  );
}
