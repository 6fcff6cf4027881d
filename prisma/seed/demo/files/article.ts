const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The page of an invented article, as its invented site would send it. */
export function articleHtml(article: {
  title: string;
  outlet?: string;
  publishedOn?: string;
  language: string;
  paragraphs: readonly string[];
}): string {
  const { title, outlet = '', publishedOn = '', language, paragraphs } = article;
  const text = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<meta property="og:site_name" content="${escaped(outlet)}">
<meta property="article:published_time" content="${publishedOn}">
</head>
<body>
<article>
<h1>${escaped(title)}</h1>
${text}
</article>
</body>
</html>
`;
}
