import { paths } from '#app/paths.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeSession } from '#tests/factories/session.ts';
import type { RunningApp } from '../rights/running-app.ts';
import { makeThing, type Thing } from '../rights/things.ts';
import type { Person } from '../rights/personas.ts';

type Fields = Record<string, string>;

/** A form by which what somebody types comes into a letter; answers with the statuses of what it sent. */
export interface LetterForm {
  what: string;
  type(typed: string): Promise<number[]>;
}

/** The forms that take an address, and those that take words. */
export interface LetterForms {
  address: LetterForm[];
  words: LetterForm[];
}

export const password = 'место в детском саду';

/** Every form of the product from which a letter comes. */
export async function letterForms(running: RunningApp, passwordHash: string): Promise<LetterForms> {
  const { cast, people } = running;
  const draft = await makeThing(running, 'draft');
  const { author, coordinator, administrator, head } = people;
  await db().account.update({ where: { id: author.accountId }, data: { passwordHash } });
  const group = cast.group.id;

  const post = async (path: string, { secret }: Pick<Person, 'secret'>, fields: Fields) => {
    // What is tried here is the letters; limits have a suite of their own.
    await db().rateLimit.deleteMany({});
    const { status } = await fetch(running.app.origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: running.app.origin, ...(secret ? { Cookie: `lacuna=${secret}` } : {}) },
      body: new URLSearchParams(fields),
    });
    return status;
  };
  const someone = () => `${newId()}@example.kz`;
  const invite = (email: string) =>
    post(`/groups/${group}/invite`, coordinator, { email, role: 'member', language: 'ru' });
  const one = (what: string, send: (typed: string) => Promise<number>): LetterForm => ({
    what,
    type: async (typed) => [await send(typed)],
  });

  return {
    address: [
      one('invitation to a group', invite),
      {
        what: 'invitation to the office',
        async type(email) {
          const asked = { email, role: 'analyst', language: 'ru' };
          const invited = await post('/admin/people/invite', administrator, asked);
          // Its letter goes when the head has signed.
          const last = await db().invitation.findFirst({
            where: { officeRole: 'analyst' },
            orderBy: { createdAt: 'desc' },
          });
          if (!last) return [invited];
          const signed = { intent: 'approve', invitationId: last.id };
          return [invited, await post('/admin/people', head, signed)];
        },
      },
      one('first coordinator of a new group', (email) =>
        post('/groups/new', head, { ...newGroup(), email }),
      ),
      one('a new password', (email) => post('/reset', { secret: null }, { email })),
      one('another address', (email) =>
        post('/account/email', author, { email, oldPassword: password }),
      ),
      one('invitation to a report', (email) =>
        post(`/reports/${draft.id}/people`, author, { email, part: 'co_author' }),
      ),
    ],
    words: [
      {
        what: 'the name of who invites',
        async type(name) {
          const profile = { name, language: 'ru', theme: 'system' };
          return [await post('/account/profile', coordinator, profile), await invite(someone())];
        },
      },
      one('the name of a new group', (name) =>
        post('/groups/new', head, { ...newGroup(), name, email: someone() }),
      ),
      {
        what: 'the title of a report',
        type: (title) => mention(post, { draft, author, cast, title }),
      },
    ],
  };

  function newGroup(): Fields {
    return { name: `Группа ${words(newId())}`, kind: 'ngo', regions: 'shymkent', language: 'ru' };
  }
}

/** An id as letters, since names of groups may not read as addresses. */
const words = (id: string) => id.replace(/[-\d]/g, (sign) => 'абвгдежзик'[Number(sign)] ?? '');

async function mention(
  post: (path: string, person: Pick<Person, 'secret'>, fields: Fields) => Promise<number>,
  given: { draft: Thing; author: Person; cast: RunningApp['cast']; title: string },
): Promise<number[]> {
  const { draft, author, cast, title } = given;
  const { id } = await db().report.findUniqueOrThrow({ where: { id: draft.id } });
  const saved = await post(`/api/drafts/${id}`, author, { parts: 'title', 'title.title': title });
  const { secret } = await makeSession(author.accountId);
  const said = await post(
    paths.reportDiscussion(id),
    { secret },
    {
      circle: 'group',
      text: title,
      mention: cast.actors.coordinator.accountId,
    },
  );
  return [saved, said];
}
