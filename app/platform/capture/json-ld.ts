// The article that a page describes in JSON-LD (schema.org), where it does.

export type DescribedArticle = {
  headline: string;
  authors: string[];
  publisher: string;
  datePublished: string;
  language: string;
  isBehindPaywall: boolean;
};

type Node = Record<string, unknown>;

/** The first article among the page's JSON-LD blocks; a block that is no JSON is passed over. */
export function describedArticle(blocks: readonly string[]): DescribedArticle | null {
  const node = blocks.flatMap(nodesOf).find(isArticle);
  if (!node) return null;
  return {
    headline: text(node.headline) || text(node.name),
    authors: list(node.author).map(nameOf).filter(Boolean),
    publisher: nameOf(node.publisher),
    datePublished: text(node.datePublished),
    language: text(node.inLanguage),
    isBehindPaywall: String(node.isAccessibleForFree).toLowerCase() === 'false',
  };
}

function nodesOf(block: string): Node[] {
  try {
    const parsed: unknown = JSON.parse(block);
    return list(parsed)
      .filter(isNode)
      .flatMap((node) => [node, ...list(node['@graph']).filter(isNode)]);
  } catch {
    return [];
  }
}

function isArticle(node: Node): boolean {
  return list(node['@type']).some((type) =>
    /(Article|BlogPosting|Report|ReportageNewsArticle)$/.test(text(type)),
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function nameOf(value: unknown): string {
  return isNode(value) ? text(value.name) : text(value);
}
