// Reads an article out of a captured page. Nothing of the page is executed: linkedom has no scripts.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { languageOf, type ArticleLanguage } from './article-language.ts';
import { blockText } from './block-text.ts';
import { decodeHtml } from './decode-html.ts';
import { pageFacts, type PageFacts } from './page-facts.ts';

export type ArticleText = {
  title: string;
  outlet: string;
  author: string;
  /** ISO date, or null where the page names none. */
  publishedOn: string | null;
  language: ArticleLanguage | null;
  /** Paragraphs, with an empty line between them. */
  text: string;
  excerpt: string;
  /** True where little of the article could be read: a page for scripts alone, a wall, a picture. */
  partial: boolean;
};

const longestHtml = 2 * 1024 * 1024;
const deepest = 400;
const mostElements = 60_000;
const littleText = 250;
const lengths = { title: 300, outlet: 200, author: 200, text: 200_000, excerpt: 400 };

/** The article on a page; what cannot be read comes back empty, and `partial` says so. */
export function readArticle(html: Buffer, contentType: string, url: string): ArticleText {
  const markup = decodeHtml(html.subarray(0, longestHtml), contentType);
  const document = parse(markup);
  const facts = pageFacts(document, url);
  const text = clean(withoutTitle(readableText(document), facts.title), lengths.text);

  return {
    title: line(facts.title, lengths.title),
    outlet: line(facts.outlet, lengths.outlet),
    author: line(facts.author, lengths.author),
    publishedOn: facts.publishedOn,
    language: languageOf(`${facts.title}\n${text}`, facts.declaredLanguage),
    text,
    excerpt: excerptOf(facts, text),
    partial: text.length < littleText || facts.isBehindPaywall || html.length > longestHtml,
  };
}

const headTags = new Set(['TITLE', 'META', 'LINK', 'BASE']);

/** linkedom adds none of the tags that HTML lets one leave out, and Readability starts at the body. */
function parse(markup: string): Document {
  const { document } = parseHTML(
    /<html[\s>]/i.test(markup) ? markup : `<!doctype html><html>${markup}</html>`,
  );
  if (document.querySelector('body')) return document;
  const nodes = [...document.documentElement.childNodes];
  for (const node of nodes.filter((node) => node !== document.head)) {
    (headTags.has(node.nodeName.toUpperCase()) ? document.head : document.body).append(node);
  }
  return document;
}

function readableText(document: Document): string {
  if (isTooMuch(document)) return '';
  const article = new Readability<Node>(document, {
    serializer: (node) => node,
    charThreshold: littleText,
  }).parse();
  return article?.content ? blockText(article.content) : '';
}

function withoutTitle(text: string, title: string): string {
  const [first = '', ...rest] = text.split('\n\n');
  return first === title ? rest.join('\n\n') : text;
}

/** Readability recurses, and its time grows faster than the page. */
function isTooMuch(document: Document): boolean {
  let elements = 0;
  const stack: [Element, number][] = [[document.documentElement, 1]];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [element, depth] = top;
    elements += 1;
    if (depth > deepest || elements > mostElements) return true;
    for (let child = element.firstElementChild; child; child = child.nextElementSibling)
      stack.push([child, depth + 1]);
  }
  return false;
}

function excerptOf(facts: PageFacts, text: string): string {
  return line(facts.description || text.split('\n')[0] || '', lengths.excerpt);
}

function line(text: string, length: number): string {
  return clean(text.replace(/\s+/g, ' '), length);
}

/** No control characters, no halves of surrogate pairs: what remains can be stored and shown. */
function clean(text: string, length: number): string {
  const shown = text
    .toWellFormed()
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/[\u200b\u00ad\ufeff]/g, '')
    .normalize('NFC')
    .trim();
  return shown.length > length
    ? `${shown
        .slice(0, length - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`
    : shown;
}
