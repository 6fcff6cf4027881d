import { expect, test } from 'vitest';
import { listCampaigns } from '#app/features/reading/queries/list-campaigns.server.ts';
import { getOfficeHome } from '#app/features/review/queries/get-office-home.server.ts';
import { readSearchAddress } from '#app/features/search/domain/search-address.ts';
import { readActSearch } from '#app/features/search/domain/act-search-address.ts';
import { searchActs } from '#app/features/search/queries/search-acts.server.ts';
import { search } from '#app/features/search/queries/search.server.ts';
import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { testDatabase } from '#tests/support/database.ts';
import { statementsOf } from '#tests/support/statements.ts';

testDatabase();

test('a search is one statement and one for the acts, whatever it finds', async () => {
  const cast = await makeCast();
  await reportOf(cast, { title: 'Детский сад' });
  const asked = (query: string) => readSearchAddress(new URLSearchParams(query));
  for (const query of ['q=детские+сады', 'q=сад&kind=comment', 'q=нет+такого', 'q=12']) {
    const count = await statementsOf(async () => {
      await search(cast.actors.head, asked(query));
      const acts = readActSearch(new URLSearchParams(query));
      await searchActs(cast.actors.head, { ...acts, lang: 'ru', day: '2026-11-25' });
    });
    expect(count, query).toBe(2);
  }
  expect(await statementsOf(() => search(cast.actors.administrator, asked('q=сад')))).toBe(0);
});

test('the home of the office asks no more than a page may', async () => {
  const cast = await makeCast();
  await reportOf(cast);
  const asked = { lang: 'ru', now: new Date() } as const;
  const count = await statementsOf(async () => {
    await getOfficeHome(cast.actors.head, asked);
    await listCampaigns(cast.actors.head, { onlyRunning: true });
  });
  // Six a page, of which the session and the bar take two.
  expect(count).toBeLessThanOrEqual(4);
});
