import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { classes } from '#app/ui/class-names.ts';
import { printedName } from '../domain/reading/unit-print.ts';
import type { Head, Outline } from '../domain/reading/outline.ts';
import { HeadName } from './head-name.tsx';

export interface ActOutlineProps {
  outline: Outline;
  language: Language;
  /** What is read now. */
  current: string | null;
  hrefOf: (key: string) => string;
}

/** Divisions as links; the one that is open shows its articles, so that a long act costs no more than a short one. */
export function ActOutline({ outline, language, current, hrefOf }: ActOutlineProps) {
  const { t } = useI18n();
  const { divisions, articles, open } = outline;
  const inside = (
    <ArticleLinks articles={articles} language={language} current={current} hrefOf={hrefOf} />
  );
  return (
    <nav className="act-o" aria-label={t('acts:outline')}>
      {divisions.length === 0 ? (
        inside
      ) : (
        <ol lang={language}>
          {divisions.map(({ head, depth, isOpen }) => (
            <li key={head.key} className={classes(`l${Math.min(depth, 3)}`, isOpen && 'on')}>
              <a href={hrefOf(head.key)} aria-current={head.key === current ? 'page' : undefined}>
                <HeadName head={head} language={language} />
              </a>
              {head === open && inside}
            </li>
          ))}
          {open === null && articles.length > 0 && <li className="flat">{inside}</li>}
        </ol>
      )}
    </nav>
  );
}

interface ArticleLinksProps extends Pick<ActOutlineProps, 'language' | 'current' | 'hrefOf'> {
  articles: readonly Head[];
}

function ArticleLinks({ articles, language, current, hrefOf }: ArticleLinksProps) {
  if (articles.length === 0) return null;
  // Points of an order have numbers and no titles: a line of numbers is enough.
  const isBare = articles.every(({ heading }) => heading === '') && articles.length > 12;
  return (
    <ol className={isBare ? 'nums' : undefined} lang={language}>
      {articles.map((head) => (
        <li key={head.key}>
          <a
            href={hrefOf(head.key)}
            className={head.isRepealed ? 'rep' : undefined}
            aria-current={head.key === current ? 'page' : undefined}
            aria-label={isBare ? printedName(head.key, language) : undefined}
          >
            {isBare ? head.number : <HeadName head={head} language={language} />}
          </a>
        </li>
      ))}
    </ol>
  );
}
