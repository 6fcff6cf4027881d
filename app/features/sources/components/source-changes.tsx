import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { DiffText, type DiffPart } from '#app/ui/diff.tsx';
import type { ComparedParagraph } from '../domain/text-comparison.ts';
import type { Comparison } from '../queries/get-comparison.server.ts';
import type { SourcePage } from '../queries/get-source.server.ts';
import { useChangeWords } from './change-words.ts';

interface Shown {
  source: SourcePage;
  comparison: Comparison;
  isOneColumn: boolean;
}

/** Our copy beside the site's, paragraph by paragraph; in one column with the words that went and came. */
export function SourceChanges({ source, comparison, isOneColumn }: Shown) {
  const { t } = useI18n();
  const words = useChangeWords()(comparison.changes);
  const { id, language } = source;
  const { after, paragraphs } = comparison;
  const query = { view: 'changes', ...(after.isNewest ? {} : { with: after.id }) };
  return (
    <div id="changes">
      {(words === '' || !after.isNewest) && (
        <p className="md sub sec-b">{words || t('sources:changes.none')}</p>
      )}
      {isOneColumn ? (
        <OneColumn paragraphs={paragraphs} lang={language ?? undefined} />
      ) : (
        <SideBySide comparison={comparison} lang={language ?? undefined} />
      )}
      <p className="sec-b noprint">
        <a
          className="btn qui"
          href={paths.source(id, isOneColumn ? query : { ...query, column: 'one' })}
        >
          {t(isOneColumn ? 'sources:changes.twoColumns' : 'sources:changes.oneColumn')}
        </a>
      </p>
    </div>
  );
}

function SideBySide({ comparison, lang }: { comparison: Comparison; lang?: string }) {
  const { t, format } = useI18n();
  const { before, after, paragraphs } = comparison;
  return (
    <div className="side" lang={lang}>
      <h2>
        {t('sources:changes.ours')}
        <span>{format.dateTime(before.at)}</span>
      </h2>
      <h2>
        {t(after.isNewest ? 'sources:changes.site' : 'sources:changes.other')}
        <span>{t('sources:changes.checked', { time: format.dateTime(after.at) })}</span>
      </h2>
      {paragraphs.map((paragraph, at) => (
        <Row key={at} {...paragraph} />
      ))}
    </div>
  );
}

function Row({ kind, before, after, pieces }: ComparedParagraph) {
  const { t } = useI18n();
  if (kind === 'same') {
    return (
      <div className="ln">
        <div>
          <p>{before}</p>
        </div>
        <div className="same">
          <p className="mut">{after}</p>
        </div>
      </div>
    );
  }
  const side = (one: 'removed' | 'added', text: string | null, absent: string) =>
    text === null ? (
      <div className="gone">
        <p>{t(absent)}</p>
      </div>
    ) : (
      <div>
        <DiffText parts={partsOf(one, text, kind === 'changed' ? pieces : null)} />
      </div>
    );
  return (
    <div className="ln">
      {side('removed', before, 'sources:changes.notHere')}
      {side('added', after, 'sources:changes.gone')}
    </div>
  );
}

/** A paragraph of one side: whole where the other has none, else its own words among those that stayed. */
const partsOf = (
  side: 'removed' | 'added',
  text: string,
  pieces: readonly DiffPart[] | null,
): DiffPart[] =>
  pieces ? pieces.filter(({ kind }) => kind === 'same' || kind === side) : [{ kind: side, text }];

function OneColumn(props: { paragraphs: readonly ComparedParagraph[]; lang?: string }) {
  return (
    <div className="prose">
      {props.paragraphs.map(({ kind, before, after, pieces }, at) => (
        <DiffText
          key={at}
          lang={props.lang}
          parts={
            kind === 'changed'
              ? pieces
              : [{ kind: kind === 'same' ? 'same' : kind, text: before ?? after ?? '' }]
          }
        />
      ))}
    </div>
  );
}
