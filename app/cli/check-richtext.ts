import { validateRichText } from '#app/richtext/validate.ts';
import { eachLine, type CommandIo } from './lines.ts';

/** `lacuna check-richtext`: a document as JSON a line in; the verdict, and what would be stored, a line out. */
export async function run(_args: readonly string[], io: CommandIo): Promise<number> {
  await eachLine(io, (line) => {
    const verdict = validateRichText(line);
    return oneLine(
      verdict.ok
        ? { verdict: 'accept', reason: null, doc: verdict.doc }
        : { verdict: 'reject', reason: verdict.reason, doc: null },
    );
  });
  return 0;
}

/** JSON leaves three signs as they are that some readers take for the end of a line. */
function oneLine(answer: unknown): string {
  return JSON.stringify(answer).replace(
    /[\u0085\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
