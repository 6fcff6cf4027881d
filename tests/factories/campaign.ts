import { evenRuns } from '#app/features/reading/domain/share-out.ts';
import { db } from '#app/platform/database.server.ts';
import { newId, sha256 } from '#app/platform/ids.ts';

const firstEdition = '2026-01-01';

/** An act of numbered articles in two chapters, with a Russian and a Kazakh edition of one day. */
export async function makeReadAct(given: { articles?: number; validFrom?: string } = {}) {
  const { articles: count = 4, validFrom = firstEdition } = given;
  const id = newId();
  const key = `read_${id.slice(-12)}`;
  await db().act.create({
    data: {
      id,
      key,
      typeKey: 'law',
      issuerRu: '',
      issuerKk: '',
      issuerEn: '',
      titleRu: 'О чтении законов',
      titleKk: 'Заңдарды оқу туралы',
      titleEn: 'On Reading Laws',
      shortRu: 'Закон о чтении',
      shortKk: 'Оқу туралы заң',
      shortEn: 'Law on Reading',
      status: 'in_force',
    },
  });
  const chapters = [`${key}/ch1`, `${key}/ch2`] as const;
  const articles = Array.from({ length: count }, (_, at) => ({
    key: `${key}/a${at + 1}`,
    number: String(at + 1),
    position: at + 1,
    chapterKey: chapters[at < count / 2 ? 0 : 1],
  }));
  for (const language of ['ru', 'kk'] as const) {
    const word = language === 'ru' ? 'Слова статьи' : 'Баптың сөздері';
    const units = [
      ...chapters.map((chapter, at) => ({
        key: chapter,
        unit: 'chapter',
        number: String(at + 1),
        heading: language === 'ru' ? `Часть ${at + 1}` : `${at + 1}-бөлік`,
        text: '',
        parentKey: null as string | null,
        articleKey: null as string | null,
      })),
      ...articles.map((article) => ({
        key: article.key,
        unit: 'article',
        number: article.number,
        heading: `${word} ${article.number}`,
        text: '',
        parentKey: article.chapterKey as string | null,
        articleKey: article.key as string | null,
      })),
      ...articles.map((article) => ({
        key: `${article.key}/p1`,
        unit: 'point',
        number: '1',
        heading: '',
        text: `${word} ${article.number}, 1.`,
        parentKey: article.key as string | null,
        articleKey: article.key as string | null,
      })),
    ];
    await db().actEdition.create({
      data: {
        id: newId(),
        actId: id,
        language,
        validFrom: new Date(validFrom),
        extent: 'full',
        addedAt: new Date('2026-01-02T00:00:00Z'),
        units: {
          create: units.map((unit, position) => ({
            id: newId(),
            ...unit,
            position,
            sha256: sha256(unit.text),
          })),
        },
      },
    });
  }
  await db().actArticle.createMany({
    data: articles.map((article) => ({
      ...article,
      actId: id,
      unit: 'article',
      headingRu: `О ${article.number}`,
      headingKk: `${article.number} туралы`,
      addedFrom: new Date(validFrom),
    })),
  });
  return { id, key, chapters, articleKeys: articles.map((article) => article.key) };
}

/** A newer edition has changed the words of an article. */
export const changeArticle = (key: string, changedFrom: string) =>
  db().actArticle.update({ where: { key }, data: { changedFrom: new Date(changedFrom) } });

/** Lets a report cite places of an act. */
export async function cite(versionId: string, actId: string, ...provisionKeys: string[]) {
  const before = await db().reportProvision.count({ where: { versionId } });
  await db().reportProvision.createMany({
    data: provisionKeys.map((provisionKey, at) => ({
      id: newId(),
      versionId,
      position: before + at,
      state: 'resolved',
      actId,
      path: [],
      provisionKey,
    })),
  });
}

/** A running campaign over the articles of an act, shared out evenly in runs among groups. */
export async function makeCampaign(given: {
  openedById: string;
  groupIds: readonly string[];
  articleKeys: readonly string[];
  name?: string;
  about?: string;
  dueOn?: string;
}) {
  const id = newId();
  const runs = evenRuns(given.articleKeys, given.groupIds.length);
  await db().readingCampaign.create({
    data: {
      id,
      name: given.name ?? 'Вычитка закона о чтении',
      about: given.about ?? '',
      dueOn: new Date(given.dueOn ?? '2027-03-01'),
      openedById: given.openedById,
      openedAt: new Date('2026-02-01T00:00:00Z'),
    },
  });
  const shares = runs.flatMap((run, at) =>
    run.map((articleKey) => ({ articleKey, groupId: given.groupIds[at]! })),
  );
  await db().campaignArticle.createMany({
    data: shares.map((share, at) => ({ ...share, campaignId: id, position: at + 1 })),
  });
  return { id };
}

/** Somebody's question about an article of a campaign. */
export async function makeQuestion(given: {
  campaignId: string;
  articleKey: string;
  groupId: string;
  askedById: string;
}) {
  const id = newId();
  const question = 'Кто решает, что место свободно?';
  const askedAt = new Date('2026-02-10T06:00:00Z');
  await db().readingQuestion.create({ data: { id, ...given, question, askedAt } });
  return { id };
}

/** A mark that holds: somebody read the article in its first edition and found nothing. */
export async function makeMark(given: {
  campaignId: string;
  articleKey: string;
  groupId: string;
  byId: string;
  note?: string;
}) {
  const id = newId();
  const at = new Date('2026-02-11T06:00:00Z');
  const editionFrom = new Date(firstEdition);
  const { note = 'Сроки названы', ...rest } = given;
  await db().readingMark.create({ data: { id, ...rest, note, editionFrom, at } });
  return { id };
}
