import { Fragment } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Section } from '#app/ui/section.tsx';
import { markedParagraphs, type MarkedStretch } from '../domain/marked-text.ts';
import type { SourcePage } from '../queries/get-source.server.ts';

/** What the source says, as plain text: of its copy with its quotes marked, or as somebody typed it. */
export function SourceText({ source }: { source: SourcePage }) {
  const { t, format } = useI18n();
  const { text, language, state, quotes, copies } = source;
  if (text === null) {
    return (
      <Section title={t('sources:page.reading')}>
        <p className="md sub">
          {t(state === 'queued' ? 'sources:page.waiting' : 'sources:page.noText')}
        </p>
      </Section>
    );
  }
  const here = quotes.filter(({ textSha256 }) => textSha256 === text.textSha256);
  const isOther = copies !== null && !text.isTyped && text.captureId !== copies.sealed.id;
  return (
    <Section
      title={t(text.isTyped ? 'sources:page.typed' : 'sources:page.reading')}
      more={<span className="mut">{format.dateTime(text.at)}</span>}
    >
      {text.isTyped && <p className="md sub">{t('sources:page.typedHint')}</p>}
      {isOther && (
        <p className="md sub">
          {t('sources:page.laterCopy')}{' '}
          <a href={paths.source(source.id)}>{t('sources:page.sealed')}</a>
        </p>
      )}
      <div
        className="prose"
        lang={language ?? undefined}
        data-quotable={source.abilities.quote ? '' : undefined}
      >
        {markedParagraphs(text.text, here).map((stretches, at) => (
          <p key={at}>
            {stretches.map((stretch, part) => (
              <Stretch key={part} stretch={stretch} />
            ))}
          </p>
        ))}
      </div>
    </Section>
  );
}

/** The number is drawn by the style sheet: a selection of the words must not take it along. */
function Stretch({ stretch: { text, numbers, ends } }: { stretch: MarkedStretch }) {
  const { t } = useI18n();
  if (numbers.length === 0) return <Fragment>{text}</Fragment>;
  const name = ends.map((number) => t('sources:quote.mark', { number })).join(', ');
  return (
    <mark
      className="qt"
      id={ends.length > 0 ? quoteAnchor(ends[0]!) : undefined}
      data-name={name || undefined}
    >
      {text}
    </mark>
  );
}

/** Where a quote is marked in the text. */
export const quoteAnchor = (number: number): string => `q${number}`;
