import { longProvision } from '#app/features/acts/domain/provision-label.ts';
import type { PathUnit } from '#app/features/acts/domain/provision-path.ts';
import { unitPlaceSchema } from '#app/features/acts/schema.ts';
import { createDraftSchema } from '#app/features/reports/schema.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { LIMITS } from '#app/richtext/schema.ts';
import { CitationChip } from '#app/ui/citation-chip.tsx';

export interface Begun {
  place: string | null;
  path: PathUnit[];
  text: Language | null;
  edition: string | null;
  quotes: string[];
}

const { text: textSchema, edition: editionSchema } = createDraftSchema.shape;

/** Where in an act a report is begun, as an address says it; what it says wrong is left out. */
export function readBegun(query: URLSearchParams): Begun {
  const place = query.get('place') ?? '';
  const path = unitPlaceSchema.safeParse(place);
  const quotes = query
    .getAll('quote')
    .map((words) => words.trim().slice(0, 2_000))
    .filter((words) => words !== '')
    .slice(0, LIMITS.normMarks);
  return {
    place: path.success ? place : null,
    path: path.success ? path.data : [],
    text: textSchema.catch(undefined).parse(query.get('text') ?? undefined) ?? null,
    edition: editionSchema.catch(undefined).parse(query.get('edition') ?? undefined) ?? null,
    quotes: path.success ? quotes : [],
  };
}

interface BegunAtProps {
  act: { key: string; short: string; language: Language };
  begun: Begun | null;
}

/** The place of the act at which a report is begun, the marked words under it, and both in the form. */
export function BegunAt({ act, begun }: BegunAtProps) {
  const { t, lang } = useI18n();
  const { place, path = [], text, edition, quotes = [] } = begun ?? {};
  const fields = Object.entries({ act: act.key, place, text, edition }).filter(
    ([, value]) => value,
  );
  return (
    <>
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ''} />
      ))}
      {quotes.map((words, at) => (
        <input key={at} type="hidden" name={`quotes[${at}]`} value={words} />
      ))}
      {path.length === 0 ? (
        <p className="md">{t('reports:begin.about', { act: act.short })}</p>
      ) : (
        <p className="md">
          <CitationChip unit={longProvision(path, { t, lang })} act={act.short} />
        </p>
      )}
      {quotes.map((words, at) => (
        <blockquote key={at} className="law law-t sec-b" lang={text ?? act.language}>
          <mark>{words}</mark>
        </blockquote>
      ))}
    </>
  );
}
