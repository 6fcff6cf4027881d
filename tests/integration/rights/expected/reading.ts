import {
  changeArticle,
  makeCampaign,
  makeMark,
  makeQuestion,
  makeReadAct,
} from '#tests/factories/campaign.ts';
import type { Asked, Row } from './row.ts';

const onlyOffice = 's3 3333333 ....3 s3s';
/** Whose group reads in the campaign, and the office; nobody else learns that there is one. */
const takingPart = 's4 ..4.444 ....4 s4s';
/** Of the group alone that reads the article. */
const ofTheGroup = 's3 ..4.444 33333 s3s';

/** A campaign of the author's group, of an act of its own. */
async function campaignOf({ cast, people }: Pick<Asked, 'cast' | 'people'>) {
  const act = await makeReadAct({ articles: 2 });
  await changeArticle(act.articleKeys[0]!, '2026-01-01');
  const { id } = await makeCampaign({
    openedById: people.head.accountId,
    groupIds: [cast.group.id],
    articleKeys: act.articleKeys,
  });
  return { id, act };
}

let shared: ReturnType<typeof campaignOf> | undefined;
const sharedPath = async (asked: Asked, part = '') => {
  shared ??= campaignOf(asked);
  return `/campaigns/${(await shared).id}${part}`;
};
const newPath = async (asked: Asked, part = '') =>
  `/campaigns/${(await campaignOf(asked)).id}${part}`;

/** Its first article is marked by the author. */
async function markedPath(asked: Asked) {
  const { id, act } = await campaignOf(asked);
  const byId = asked.people.author.accountId;
  const groupId = asked.cast.group.id;
  await makeMark({ campaignId: id, articleKey: act.articleKeys[0]!, groupId, byId });
  return `/campaigns/${id}/1`;
}

const acts = new WeakMap<Asked, ReturnType<typeof makeReadAct>>();
/** The act that one persona would have read. */
function actFor(asked: Asked) {
  const act = acts.get(asked) ?? makeReadAct({ articles: 2 });
  acts.set(asked, act);
  return act;
}

const waiting = new WeakMap<Asked, Promise<{ campaignId: string; questionId: string }>>();
/** The question that one persona would answer, in a campaign of its own. */
function questionFor(asked: Asked) {
  const found = waiting.get(asked);
  if (found) return found;
  const made = (async () => {
    const { id: campaignId, act } = await campaignOf(asked);
    const { id: questionId } = await makeQuestion({
      campaignId,
      articleKey: act.articleKeys[0]!,
      groupId: asked.cast.group.id,
      askedById: asked.people.author.accountId,
    });
    return { campaignId, questionId };
  })();
  waiting.set(asked, made);
  return made;
}

const today = { name: 'Вычитка', dueOn: '2099-01-01' };

export const reading: Record<string, Row> = {
  'routes/reading/list.tsx': { path: () => '/campaigns', read: 's4 ....... ....4 s4s' },
  'routes/reading/new.tsx': {
    path: () => '/campaigns/new',
    read: onlyOffice,
    acts: {
      default: {
        answers: onlyOffice,
        path: async (asked) => `/campaigns/new?act=${(await actFor(asked)).key}`,
        form: async (asked) => {
          const { chapters } = await actFor(asked);
          const groups = [asked.cast.group.id, asked.cast.other.id];
          return { ...today, parts: [...chapters], groups };
        },
      },
    },
  },
  'routes/reading/campaign.tsx': { path: (asked) => sharedPath(asked), read: takingPart },
  'routes/reading/edit.tsx': {
    path: (asked) => sharedPath(asked, '/edit'),
    read: onlyOffice,
    acts: {
      default: {
        answers: onlyOffice,
        path: (asked) => newPath(asked, '/edit'),
        form: () => ({ ...today, version: '1' }),
      },
    },
  },
  'routes/reading/closing.tsx': {
    path: (asked) => sharedPath(asked, '/closing'),
    read: onlyOffice,
    acts: {
      default: {
        answers: onlyOffice,
        path: (asked) => newPath(asked, '/closing'),
        form: () => ({ version: '1' }),
      },
    },
  },
  'routes/reading/article.tsx': {
    path: (asked) => sharedPath(asked, '/1'),
    read: takingPart,
    acts: {
      mark: {
        answers: ofTheGroup,
        path: (asked) => newPath(asked, '/1'),
        form: () => ({ edition: '2026-01-01', seen: '', note: '' }),
      },
      undo: { answers: ofTheGroup, path: markedPath, form: () => ({ markId: '' }) },
      ask: { answers: ofTheGroup, form: () => ({ question: 'Кто решает?' }) },
      answer: {
        answers: onlyOffice,
        path: async (asked) => `/campaigns/${(await questionFor(asked)).campaignId}/1`,
        form: async (asked) => ({
          questionId: (await questionFor(asked)).questionId,
          answer: 'Учредитель.',
        }),
      },
    },
  },
};
