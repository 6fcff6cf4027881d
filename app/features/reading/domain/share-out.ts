// Who reads what: articles picked by hand for a group, the rest in even runs. From issue 7, section 5.

export interface Readable {
  key: string;
  actKey: string;
  chapterKey: string | null;
}

/** What can be picked at once: a chapter, or an act's articles that stand in none. */
export const partOf = ({ actKey, chapterKey }: Readable): string => chapterKey ?? actKey;

/** Cuts a list into runs, one for each group in their order, whose lengths differ by at most one. */
export function evenRuns<T>(list: readonly T[], groups: number): T[][] {
  const short = Math.floor(list.length / groups);
  const long = list.length % groups;
  let from = 0;
  return Array.from({ length: groups }, (_, at) => {
    const until = from + short + (at < long ? 1 : 0);
    const run = list.slice(from, until);
    from = until;
    return run;
  });
}

/**
 * The group of every article, in the order of the articles: where the article itself or else its part is
 * given to a group, that group; the others go evenly among `evenly`, each group a run. Null where nobody is there to read.
 */
export function shareOut<A extends Readable>(
  articles: readonly A[],
  byHand: ReadonlyMap<string, string>,
  evenly: readonly string[],
  byArticle: ReadonlyMap<string, string> = new Map(),
): { article: A; groupId: string }[] | null {
  const given = (article: A) => byArticle.get(article.key) ?? byHand.get(partOf(article));
  const rest = articles.filter((article) => given(article) === undefined);
  if (rest.length > 0 && evenly.length === 0) return null;
  const runs = evenly.length === 0 ? [] : evenRuns(rest, evenly.length);
  const groupOf = new Map(
    runs.flatMap((run, at) => run.map((article) => [article.key, evenly[at]!] as const)),
  );
  return articles.map((article) => ({
    article,
    groupId: given(article) ?? groupOf.get(article.key)!,
  }));
}
