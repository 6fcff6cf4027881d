import { citedLinks } from '#app/features/acts/queries/cited-links.server.ts';
import { plainText } from '#app/richtext/plain-text.ts';
import type { WordLink } from '#app/richtext/word-links.ts';
import type { ReportRow } from './load-report-row.server.ts';

/** Where the citations in what a report tells lead. */
export async function narrativeLinks({ version, registerStamp }: ReportRow): Promise<WordLink[]> {
  const text = version.narrative ? plainText(version.narrative) : '';
  const [links = []] = await citedLinks([text], registerStamp);
  return links;
}
