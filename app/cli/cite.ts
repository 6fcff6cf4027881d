import { citationLanguage } from '#app/features/acts/domain/citation-language.ts';
import { parseCitations } from '#app/features/acts/domain/citation-parse.ts';
import { referenceRegister } from '#app/features/acts/queries/reference-register.server.ts';
import { eachLine, type CommandIo } from './lines.ts';

/**
 * `lacuna cite`: a line `{"id","lang","text"}` in; `{"id","citations"}` or `{"id","error"}` a line out.
 * Empty lines and the byte order mark that some editors write are passed over.
 */
export async function run(_args: readonly string[], io: CommandIo): Promise<number> {
  const register = referenceRegister();
  await eachLine(io, (given) => {
    const line = given.replace(/^\uFEFF/, '').trim();
    if (!line) return null;
    const { id, text, ...asked } = questionIn(line);
    if (text === null) return JSON.stringify({ id, error: 'not a line {"id","lang","text"}' });
    const lang = asked.lang ?? citationLanguage(text);
    const citations = parseCitations(text, { lang, register }).map((citation) => ({
      act: citation.act,
      path: citation.path,
      ...(citation.actKey && { act_key: citation.actKey }),
      ...(citation.isDoubtful && { doubtful: true }),
      span: [citation.span.start, citation.span.end],
    }));
    return JSON.stringify({ id, citations });
  });
  return 0;
}

interface Question {
  id: unknown;
  lang: 'ru' | 'kk' | 'en' | null;
  /** Null where the line asks nothing. */
  text: string | null;
}

function questionIn(line: string): Question {
  try {
    const { id = null, lang, text } = Object(JSON.parse(line)) as Record<string, unknown>;
    return {
      id,
      text: typeof text === 'string' ? text : null,
      lang: lang === 'ru' || lang === 'kk' || lang === 'en' ? lang : null,
    };
  } catch {
    return { id: null, lang: null, text: null };
  }
}
