import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';

export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What changed within a text, in one column: words added and removed, heard as such too. */
export function DiffText({ parts, lang }: { parts: readonly DiffPart[]; lang?: string }) {
  const { t } = useI18n();
  return (
    <p className="difft" lang={lang}>
      {parts.map((part, index) => {
        if (part.kind === 'same') return part.text;
        const Tag = part.kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={index}>
            <span className="sr"> {t(`ui:diff.${part.kind}`)}: </span>
            {part.text}
          </Tag>
        );
      })}
    </p>
  );
}

interface DiffSide {
  /** Whose text it is: «Правила, приказ № 254»; without it the side says «Было» or «Стало» alone. */
  title?: string;
  /** A text, or the rendered paragraphs; nothing where there was none. */
  text: ReactNode | null;
}

/** Two editions side by side, one under the other on a phone. A wholly new text gets a plus. */
export function Diff({
  before,
  after,
  lang,
}: {
  before: DiffSide;
  after: DiffSide;
  lang?: string;
}) {
  const { t } = useI18n();
  const heading = (word: string, title?: string) => (title ? `${word}: ${title}` : word);
  const none = <p className="none">{t('ui:diff.nothing')}</p>;
  return (
    <div className="diff">
      <div>
        <h3>{heading(t('ui:diff.before'), before.title)}</h3>
        <div lang={lang}>
          {before.text === null ? (
            none
          ) : after.text === null ? (
            <del className="blk">{before.text}</del>
          ) : (
            before.text
          )}
        </div>
      </div>
      <div>
        <h3>{heading(t('ui:diff.after'), after.title)}</h3>
        <div lang={lang}>
          {after.text === null ? (
            none
          ) : before.text === null ? (
            <ins className="blk">{after.text}</ins>
          ) : (
            after.text
          )}
        </div>
      </div>
    </div>
  );
}
