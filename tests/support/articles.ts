// News pages as sites of the region write them, for tests of fetching and reading.

export type ArticlePage = {
  lang?: string;
  charset?: string;
  head?: string;
  title: string;
  paragraphs: readonly string[];
};

/** A whole page with the furniture around the text that a reader must be rid of. */
export function articleHtml({
  lang = 'ru',
  charset = 'utf-8',
  head = '',
  title,
  paragraphs,
}: ArticlePage): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n      ');
  return `<!doctype html>
<html lang="${lang}">
<head>
  <meta charset="${charset}">
  <title>${title}</title>
  ${head}
</head>
<body>
  <header><nav><a href="/">Главная</a> <a href="/news">Новости</a> <a href="/about">О нас</a></nav></header>
  <main>
    <article>
      <h1>${title}</h1>
      ${text}
    </article>
  </main>
  <aside><a href="/ad">Реклама</a></aside>
  <footer>© 2026</footer>
</body>
</html>`;
}

export const russianArticle: ArticlePage = {
  lang: 'ru',
  head: `<meta property="og:site_name" content="Южный двор">
  <meta property="article:published_time" content="2026-02-11T09:30:00+05:00">
  <meta name="author" content="Руслан Петренко">
  <meta name="description" content="Почему направление в детский сад теряет силу за выходные.">`,
  title: '«Место обещано другому»: как исчезают места в детских садах',
  paragraphs: [
    'Мама трёхлетнего Алихана получила направление в пятницу, а в понедельник услышала, что место занято. В системе сад всё ещё был зелёным.',
    'Юрист общественного фонда объясняет: закон не говорит, сколько часов сад может держать место закрытым. Поэтому каждый директор решает сам, и проверить его решение нельзя.',
    'В управлении образования признают, что учёт выбытий ведут сами сады. «Мы видим место тогда, когда его внесут», — говорит сотрудник управления.',
    'За год в редакцию пришло сорок писем с похожими историями из трёх районов города. Ни по одному из них родителям не дали письменного ответа.',
  ],
};

export const kazakhArticle: ArticlePage = {
  lang: 'kk',
  head: '<meta property="og:site_name" content="Айқын">',
  title: 'Балабақшадағы орын кімге тиеді',
  paragraphs: [
    'Үш жасар баланың анасы жолдаманы жұма күні алды, ал дүйсенбіде орынның бос емес екенін естіді. Жүйеде балабақша әлі де жасыл түспен тұрған.',
    'Қоғамдық қордың заңгері былай түсіндіреді: заңда балабақша босаған орынды қанша сағат жауып ұстай алатыны айтылмаған. Сондықтан әр басшы өзі шешеді.',
    'Білім басқармасы шығып қалған балалардың есебін балабақшалардың өзі жүргізетінін мойындайды. Біз орынды енгізілген кезде ғана көреміз, дейді қызметкер.',
    'Бір жыл ішінде редакцияға қаланың үш ауданынан осыған ұқсас қырық хат келді. Олардың ешқайсысына жазбаша жауап берілмеген.',
  ],
};

export const englishArticle: ArticlePage = {
  lang: 'en',
  head: '<meta property="og:site_name" content="Steppe Courier">',
  title: 'Who gets the place in the kindergarten',
  paragraphs: [
    'The mother of a three-year-old was given a referral on Friday, and heard on Monday that the place was taken. In the system the kindergarten was still shown in green.',
    'A lawyer of a public foundation explains that the law does not say for how many hours a kindergarten may keep a vacant place closed. So every head decides alone.',
    'The education department admits that kindergartens keep their own count of those who leave. We see a place when they enter it, says an official.',
    'In one year forty letters with similar stories came to the newsroom from three districts of the city. None of the parents was given an answer in writing.',
  ],
};
