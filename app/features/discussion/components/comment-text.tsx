import { Fragment } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { WordLink } from '#app/richtext/word-links.ts';
import { paragraphsOf, type Piece } from '../domain/comment-text.ts';

/** Where a link leads is the writer's choice: nothing of ours goes along with the reader. */
const REL = 'noopener noreferrer nofollow ugc';

function Said({ piece }: { piece: Piece }) {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'citation') return <a href={piece.href}>{piece.text}</a>;
  if (piece.kind === 'mention') return <b className="at">{piece.text}</b>;
  return (
    <a href={piece.href} rel={REL}>
      {piece.text}
    </a>
  );
}

/** What was said: plain text in paragraphs, with links, places in acts and people who are mentioned. */
export function CommentText(props: {
  body: string;
  mentions: readonly string[];
  links?: readonly WordLink[];
}) {
  const { body, mentions, links } = props;
  const { t } = useI18n();
  const named = body.toLowerCase();
  const picked = mentions.filter((name) => !named.includes(`@${name.toLowerCase()}`));
  return (
    <div className="said">
      {paragraphsOf(body, mentions, links).map((lines, at) => (
        <p key={at}>
          {lines.map((pieces, line) => (
            <Fragment key={line}>
              {line > 0 && <br />}
              {pieces.map((piece, index) => (
                <Said key={index} piece={piece} />
              ))}
            </Fragment>
          ))}
        </p>
      ))}
      {picked.length > 0 && (
        <p className="mut sm">{t('discussion:told', { names: picked.join(', ') })}</p>
      )}
    </div>
  );
}
