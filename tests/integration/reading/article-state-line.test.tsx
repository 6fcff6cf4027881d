import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ArticleStateLine } from '#app/features/reading/components/article-state-line.tsx';
import type { Reading } from '#app/features/reading/queries/get-reading.server.ts';
import { I18nProvider } from '#app/i18n/i18n-context.tsx';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { paths } from '#app/paths.ts';

const line = (reports: number): string => {
  const reading = {
    act: { key: 'law_education', short: 'Закон «Об образовании»' },
    articleKey: 'Z070000319_/a26',
    state: 'reported',
    reports,
    mark: null,
    mayMark: false,
  } as unknown as Reading;
  return renderToStaticMarkup(
    <I18nProvider lang="ru" t={translatorFor('ru')}>
      <ArticleStateLine reading={reading} />
    </I18nProvider>,
  );
};

test('the number of reports on an article leads to their list', () => {
  const list = paths.articleReports('law_education', 'Z070000319_/a26');
  expect(line(2)).toContain(`<a href="${list}">`);
  expect(line(0)).not.toContain('<a ');
});
