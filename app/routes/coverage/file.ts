import { recordExport } from '#app/features/coverage/commands/record-export.server.ts';
import { actsTable } from '#app/features/coverage/domain/acts-read.ts';
import { actsSheet } from '#app/features/coverage/domain/acts-sheet.ts';
import { readCoverageAddress } from '#app/features/coverage/domain/coverage-address.ts';
import { coverageSheet } from '#app/features/coverage/domain/coverage-sheet.ts';
import { getActsRead } from '#app/features/coverage/queries/get-acts-read.server.ts';
import { getCoverage } from '#app/features/coverage/queries/get-coverage.server.ts';
import { loadChoices } from '#app/features/coverage/queries/load-choices.server.ts';
import { tableFile } from '#app/http/table-file.server.ts';
import { page, type PageContext } from '#app/http/page.ts';
import { almatyDay } from '#app/i18n/format.ts';
import { Forbidden } from '#app/platform/errors.ts';
import { newId } from '#app/platform/ids.ts';

/** The table that a page shows, as CSV or XLSX, in the reader's language; the log says that it left. */
export const loader = page('export.coverage', async (context) => {
  const { actor, lang, now, t, url } = context;
  const form = url.searchParams.get('form') === 'xlsx' ? 'xlsx' : 'csv';
  const isOfActs = url.searchParams.get('view') === 'acts';
  const address = readCoverageAddress(url.searchParams);
  const rows = isOfActs ? await actRows(context) : await coverageRows(context, address);
  const input = isOfActs ? { view: 'acts' as const, region: null, area: null } : address;
  const recorded = await recordExport({ actor, now, newId: () => newId(now) }, { ...input, form });
  if (!recorded.ok) throw new Forbidden();
  const sheet = { name: t('coverage:download.sheet'), rows };
  return tableFile(sheet, { form, lang, name: `lacuna-${input.view}-${almatyDay(now)}` });
});

async function coverageRows(
  { actor, lang, t }: PageContext,
  address: ReturnType<typeof readCoverageAddress>,
) {
  const { table } = await getCoverage(actor, { address, lang });
  return coverageSheet(table, {
    rowHead: t(`coverage:table.${address.view}Head`),
    total: t('coverage:table.total'),
    other: t('coverage:table.other'),
    none: t('coverage:table.none'),
    findings: t('coverage:download.findings'),
    last: t('coverage:download.last'),
    dayOf: (moment) => almatyDay(new Date(moment)),
  });
}

async function actRows({ actor, lang, now, t }: PageContext) {
  const [acts, { levels }] = await Promise.all([
    getActsRead(actor, { lang, today: almatyDay(now) }),
    loadChoices(lang),
  ]);
  return actsSheet(actsTable(acts, levels), {
    act: t('coverage:acts.act'),
    noLevel: t('coverage:acts.noLevel'),
    articles: t('coverage:acts.articles'),
    read: t('coverage:acts.read'),
    total: t('coverage:table.total'),
  });
}
