import type { Language } from '#app/i18n/languages.ts';
import type { Head } from '../domain/reading/outline.ts';
import { printedName } from '../domain/reading/unit-print.ts';

/** «Статья 26. Общие требования …», as the act names it. */
export function HeadName(props: {
  head: Pick<Head, 'key' | 'heading' | 'unit'>;
  language: Language;
}) {
  const { head, language } = props;
  const isNamed = !(head.unit === 'part' && head.heading !== '');
  return (
    <>
      {isNamed && (
        <b>
          {printedName(head.key, language)}
          {head.heading && '. '}
        </b>
      )}
      {head.heading}
    </>
  );
}
