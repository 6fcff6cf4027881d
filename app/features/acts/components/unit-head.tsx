import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { classes } from '#app/ui/class-names.ts';
import type { ReadUnit } from '../queries/load-unit-texts.server.ts';
import { HeadName } from './head-name.tsx';
import type { UnitLinks } from './law-unit.tsx';

interface UnitHeadProps {
  left: ReadUnit | null;
  right: ReadUnit | null;
  language: Language;
  beside: Language | null;
  links: UnitLinks;
  margin: ReactNode;
}

/** The name of an article or a chapter over its text, with what is known of it in the margin. */
export function UnitHead({ left, right, language, beside, links, margin }: UnitHeadProps) {
  const { t } = useI18n();
  const unit = left ?? right;
  if (!unit) return null;
  const isArticle = unit.articleKey !== null;
  const name = (one: ReadUnit | null, lang: Language) =>
    one && (
      <span lang={lang} className={classes(one.isRepealed && 'rep')}>
        <HeadName head={one} language={lang} />
      </span>
    );
  return (
    <div className={classes('lu-h', isArticle ? 'art' : 'div')}>
      <h2>
        <a href={links.hrefOf(unit.key)}>
          {name(left, language) ?? name(right, beside ?? language)}
        </a>
        {beside && left && right && <a href={links.hrefOf(unit.key)}>{name(right, beside)}</a>}
      </h2>
      {margin}
      {isArticle && (
        <p className="lu-a noprint">
          {links.reportOf && <a href={links.reportOf(unit.key)}>{t('acts:reportHere')}</a>}
          <a href={links.historyOf(unit.key)}>{t('acts:history.link')}</a>
        </p>
      )}
    </div>
  );
}
