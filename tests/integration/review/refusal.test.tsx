import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { I18nProvider } from '#app/i18n/i18n-context.tsx';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { Refusal } from '#app/features/review/components/refusal.tsx';

test('a field’s mistake is said with its number, not as its key', () => {
  const markup = renderToStaticMarkup(
    <I18nProvider lang="en" t={translatorFor('en')}>
      <Refusal answer={{ reason: 'errors.too-long|60' }} />
    </I18nProvider>,
  );
  expect(markup).toContain('60');
  expect(markup).not.toContain('too-long');
});
