import { expect, test } from 'vitest';
import { getGroupHome } from '#app/features/reports/queries/get-group-home.server.ts';
import { makeAccount, memberOf } from '#tests/factories/account.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { makeGroup, makeMember, makePlace } from '#tests/factories/group.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

test('a person of two groups files for either and finds both at home; each group sees its own', async () => {
  const now = new Date();
  const [first, second] = [await makeGroup(), await makeGroup({ name: 'Ата-ана дауысы' })];
  const { id } = await makeAccount();
  await makePlace(first.id, id);
  await makePlace(second.id, id, 'coordinator');
  const person = memberOf(id, { groupId: first.id }, { groupId: second.id, role: 'coordinator' });
  const ofFirst = await makeDraft(person, first.id);
  const ofSecond = await makeDraft(person, second.id);
  const home = await getGroupHome(person, { lang: 'ru', now });
  expect(home.drafts.map((draft) => draft.id).toSorted()).toEqual(
    [ofFirst.id, ofSecond.id].toSorted(),
  );
  const colleague = await makeMember(second.id);
  const theirs = await getGroupHome(colleague.actor, { lang: 'ru', now });
  expect(theirs.drafts).toEqual([]);
});
