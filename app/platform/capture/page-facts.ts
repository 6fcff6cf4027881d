// What a page says of itself in its head: title, outlet, author, day, language.
import { describedArticle } from './json-ld.ts';
import { publishedOn } from './published-on.ts';

export type PageFacts = {
  title: string;
  outlet: string;
  author: string;
  publishedOn: string | null;
  declaredLanguage: string;
  description: string;
  isBehindPaywall: boolean;
};

/** Reads the facts from JSON-LD, meta tags, and what is marked up in the text. */
export function pageFacts(document: Document, url: string): PageFacts {
  const described = describedArticle(textsOf(document, 'script[type="application/ld+json"]'));
  const meta = metaOf(document);

  return {
    title:
      meta('og:title', 'twitter:title') ||
      described?.headline ||
      only(textsOf(document, 'h1')) ||
      textsOf(document, 'title')[0] ||
      '',
    outlet: meta('og:site_name') || described?.publisher || hostOf(url),
    author: authorOf(described?.authors ?? [], document, meta),
    publishedOn: dayOf(
      [described?.datePublished ?? '', ...dateNames.map((name) => meta(name))],
      document,
    ),
    declaredLanguage:
      document.querySelector('html[lang]')?.getAttribute('lang') ||
      described?.language ||
      meta('og:locale', 'content-language'),
    description: meta('og:description', 'description', 'twitter:description'),
    isBehindPaywall: described?.isBehindPaywall ?? false,
  };
}

/** Nested marks would have their text read once for each. */
const mostMarked = 20;

type Meta = (...names: string[]) => string;

const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'mediator_published_time',
  'pubdate',
  'publishdate',
  'publish_date',
  'dc.date',
  'dc.date.issued',
  'sailthru.date',
  'parsely-pub-date',
  'date',
];

function metaOf(document: Document): Meta {
  const values = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const content = tag.getAttribute('content')?.trim();
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = tag.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content && !values.has(name)) values.set(name, content);
    }
  }
  return (...names) => names.map((name) => values.get(name)).find(Boolean) ?? '';
}

function authorOf(described: string[], document: Document, meta: Meta): string {
  const marked =
    textsOf(
      document,
      '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"]',
    )[0] ?? '';
  const candidates = [
    described.join(', '),
    meta('author', 'article:author', 'dc.creator', 'parsely-author'),
    marked,
  ];
  const author = candidates.find((candidate) => candidate && !/^https?:/i.test(candidate)) ?? '';
  return author.replace(/^\s*(автор(ы)?|авторы|текст|мәтін|by|author)\s*[:—–-]?\s+/i, '');
}

function dayOf(declared: string[], document: Document): string | null {
  const marked = [...document.querySelectorAll('[itemprop="datePublished"], time')].slice(
    0,
    mostMarked,
  );
  const shown = [
    ...document.querySelectorAll('[class*="date"], [class*="publish"], [class*="time"]'),
  ].slice(0, mostMarked);
  const texts = [
    ...declared,
    ...marked.flatMap((element) => [
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? '',
      element.textContent,
    ]),
    ...shown.map((element) => element.textContent).filter((text) => text.length < 80),
  ];
  for (const text of texts) {
    const day = text && publishedOn(text);
    if (day) return day;
  }
  return null;
}

function textsOf(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, mostMarked)
    .map((element) => element.textContent.trim());
}

function only(texts: string[]): string {
  return texts.length === 1 ? texts[0]! : '';
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';
}
