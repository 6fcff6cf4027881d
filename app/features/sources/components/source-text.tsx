import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SourcePage } from '../queries/get-source.server.ts';

/** What the source says, as plain text: of its copy, or as somebody typed it. */
export function SourceText({ source }: { source: SourcePage }) {
  const { t, format } = useI18n();
  const { text, language, state } = source;
  if (text === null) {
    return (
      <Section title={t('sources:page.reading')}>
        <p className="md sub">
          {t(state === 'queued' ? 'sources:page.waiting' : 'sources:page.noText')}
        </p>
      </Section>
    );
  }
  return (
    <Section
      title={t(text.isTyped ? 'sources:page.typed' : 'sources:page.reading')}
      more={<span className="mut">{format.dateTime(text.at)}</span>}
    >
      {text.isTyped && <p className="md sub">{t('sources:page.typedHint')}</p>}
      <div className="prose" lang={language ?? undefined}>
        {text.text.split(/\n{2,}/).map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </div>
    </Section>
  );
}
