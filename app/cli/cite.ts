import { citationLanguage } from '#app/features/acts/domain/citation-language.ts';
import { parseCitations } from '#app/features/acts/domain/citation-parse.ts';
import { referenceRegister } from '#app/features/acts/queries/reference-register.server.ts';
import { eachLine, type CommandIo } from './lines.ts';

/** `lacuna cite`: a line `{"id","lang","text"}` in; `{"id","citations"}` or `{"id","error"}` a line out. */
export async function run(_args: readonly string[], io: CommandIo): Promise<number> {
  const register = referenceRegister();
  await eachLine(io, (line) => {
    const asked = questionIn(line);
    if (!asked) return JSON.stringify({ id: null, error: 'not a line {"id","lang","text"}' });
    const { id, text } = asked;
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
  text: string;
}

function questionIn(line: string): Question | null {
  try {
    const { id = null, lang, text } = JSON.parse(line) as Record<string, unknown>;
    if (typeof text !== 'string') return null;
    return { id, text, lang: lang === 'ru' || lang === 'kk' || lang === 'en' ? lang : null };
  } catch {
    return null;
  }
}
