import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { run as invite } from '#app/cli/user-invite.ts';
import { run as signInLink } from '#app/cli/user-sign-in-link.ts';
import { inviteToOffice } from '#app/features/people/commands/invite-to-office.server.ts';
import { proposeOfficeRole } from '#app/features/people/commands/propose-office-role.server.ts';
import { getInvitation } from '#app/features/people/queries/get-invitation.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount, officeActor } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

async function call(run: typeof invite, ...args: string[]) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const code = await run(args, { stdin, stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

const email = 'aigerim@example.kz';
const tokenIn = (line: string) => /\/invitation\/([\w-]{43})\n$/.exec(line)?.[1] ?? '';

async function makeAdmin() {
  const { id } = await makeAccount({ officeRole: 'administrator' });
  return { ...contextOf(officeActor(id, 'administrator'), new Date()), origin: 'https://l.test' };
}

describe('lacuna user invite', () => {
  test('prints the link of an office invitation while there is no head', async () => {
    const { code, out, err } = await call(invite, '--role', 'head', email);
    expect([code, err]).toEqual([0, '']);
    expect(await getInvitation(tokenIn(out), new Date())).toMatchObject({
      email,
      officeRole: 'head',
      inviterName: null,
    });
  });

  test('agrees to what an administrator has proposed', async () => {
    const admin = await makeAdmin();
    await inviteToOffice(admin, { email, role: 'head', language: 'ru' });
    const { out } = await call(invite, '--role', 'head', email);
    expect(await getInvitation(tokenIn(out), new Date())).toMatchObject({ state: 'open' });
    expect(await db().invitation.count()).toBe(1);
  });

  test('agrees to a change of an office role', async () => {
    const analyst = await makeAccount({ officeRole: 'analyst', email });
    await proposeOfficeRole(await makeAdmin(), { accountId: analyst.id, role: 'head' });
    expect(await call(invite, '--role', 'head', email)).toMatchObject({ code: 0, out: '' });
    expect(await db().account.findUnique({ where: { email } })).toMatchObject({
      officeRole: 'head',
    });
  });

  test('only proposes once there is a head', async () => {
    await makeAccount({ officeRole: 'head' });
    const { code, out, err } = await call(invite, '--role', 'analyst', email);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('once the head agrees');
  });

  test('invites into a group by its name or id, in any role', async () => {
    const group = await makeGroup({ name: 'ОФ «Ашық кезек»' });
    const byName = await call(invite, '--role', 'member', '--group', 'оф «ашық кезек»', email);
    expect(await getInvitation(tokenIn(byName.out), new Date())).toMatchObject({
      groupName: group.name,
      groupRole: 'member',
    });
    const to = ['--role', 'coordinator', '--group', group.id, '--language', 'kk', 'k@example.kz'];
    expect(await call(invite, ...to)).toMatchObject({ code: 0 });
  });

  test('says why it does not', async () => {
    const group = await makeGroup();
    await makeGroup();
    await makeMember(group.id, { email });
    const office = await makeAccount({ officeRole: 'analyst' });
    const refused = [
      [['--role', 'member', '--group', group.id, email], 'This person is in the group already.'],
      [['--role', 'member', '--group', group.name, email], 'Several groups have that name'],
      [['--role', 'member', '--group', 'нет такой', email], 'no group of that name'],
      [['--role', 'analyst', office.email], 'already has an account'],
    ] as const;
    for (const [args, reason] of refused) {
      const { code, out, err } = await call(invite, ...args);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(reason);
    }
  });

  test.each([
    [[]],
    [['--role', 'analyst']],
    [[email]],
    [['--role', 'member', email]],
    [['--role', 'king', email]],
    [['--role', 'analyst', 'no address']],
    [['--role', 'analyst', email, 'more']],
    [['--rule', 'analyst', email]],
  ])('takes no call like %j', async (args) => {
    const { code, out, err } = await call(invite, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^(Usage: |--role|EMAIL)/);
  });
});

test('lacuna user sign-in-link prints one link, and says when there is nobody', async () => {
  await makeAccount({ email });
  expect(await call(signInLink, email)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/sign-in-link\/[\w-]{43}\n$/),
    err: '',
  });
  expect(await call(signInLink, 'nobody@example.kz')).toMatchObject({ code: 1, out: '' });
  expect(await call(signInLink)).toMatchObject({ code: 2, out: '' });
});
