import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { versionJsonSql, type VersionJson } from './version-json.server.ts';

/** What a report says at present, for somebody who is known to read it. */
export async function loadVersion(reportId: string, lang: Language): Promise<VersionJson> {
  const [row] = await rows<{ version: VersionJson }>(
    `reports.version:${lang}`,
    `select ${versionJsonSql('v', lang)} as version
     from report r join report_version v on v.id = r.current_version_id where r.id = $1::uuid`,
    [reportId],
  );
  if (!row) throw new Error('The report was read a moment ago');
  return row.version;
}
