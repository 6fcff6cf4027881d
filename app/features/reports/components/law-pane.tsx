import { useRef } from 'react';
import { longProvision } from '#app/features/acts/domain/provision-label.ts';
import type { PathUnit } from '#app/features/acts/domain/provision-path.ts';
import type { LawText } from '#app/features/acts/queries/load-law-texts.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { classes } from '#app/ui/class-names.ts';
import { Icon } from '#app/ui/icon.tsx';
import { MarkedText } from '#app/ui/mark.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import type { NormMark } from '../domain/draft-content.ts';
import type { ProvisionJson } from '../queries/version-json.server.ts';
import { chooseWords } from './choose-words.ts';
import { isRepealed } from './laws-of.ts';
import { markRanges } from './mark-ranges.ts';
import { unitText } from './unit-text.ts';

export interface LawPaneProps {
  provision: ProvisionJson | undefined;
  law: LawText | undefined;
  marks: readonly NormMark[];
  languages?: LawLanguages;
  /** In the browser: takes the selected words in. Without a script there are no tools. */
  tools?: { mark: (words: string) => void; clear: () => void; quote: (mark: NormMark) => void };
}

/** The languages in which the register holds the words, each with its address and, in the browser, its act. */
export type LawLanguages = readonly {
  language: Language;
  href: string;
  onChoose?: (() => void) | undefined;
}[];

/** The law beside the form: the cited unit lifted, its neighbours dimmed, the marked words lit. */
export function LawPane({ provision, law, marks, languages = [], tools }: LawPaneProps) {
  const { t, lang, format } = useI18n();
  const cited = useRef<HTMLDivElement>(null);
  if (!provision?.act) return <p className="md sub">{t('reports:law.empty')}</p>;
  const { act } = provision;
  const path = (provision.path ?? []) as PathUnit[];
  const edition = law && t('reports:law.edition', { date: format.date(law.edition) });
  const mayMark = tools !== undefined && law?.language === provision.language;
  // Marks lie in the words of the language in which the norm is cited.
  const isCited = law?.language === provision.language;
  return (
    <>
      {languages.length > 1 && (
        <div className="sec-a">
          <Segmented
            label={t('reports:law.language')}
            items={languages.map(({ language, href, onChoose }) => ({
              href,
              lang: language,
              label: t(`ui:language.${language}`),
              current: language === law?.language,
              onChoose,
            }))}
          />
        </div>
      )}
      <div className="law-h">
        <b>{path.length > 0 ? longProvision(path, { t, lang }) : t('reports:norm.wholeAct')}</b>
        {law?.headings.map((heading) => (
          <span key={heading} lang={law.language}>
            {heading}
          </span>
        ))}
      </div>
      <p className="sm mut">
        {[act.short, edition].filter(Boolean).join(' · ')}
        {' · '}
        {act.status === 'in_force' && !isRepealed(law) && <Icon name="check" small />}{' '}
        {isRepealed(law) ? t('reports:law.unitRepealed') : t(`acts:${act.status}`)}
      </p>
      {law && !isCited && <p className="sm mut">{t('reports:law.otherLanguage')}</p>}
      {!law ? (
        <p className="md sub sec-b">{t('reports:law.missing')}</p>
      ) : (
        <div className="law-t" lang={law.language} ref={cited}>
          {law.paragraphs.map((paragraph) => (
            <div
              key={paragraph.key}
              className={classes('pt', paragraph.isContext ? 'ctx' : 'on')}
              {...(paragraph.isContext || !mayMark ? {} : readsKeys)}
            >
              <p>
                <MarkedText
                  text={unitText(paragraph)}
                  marks={paragraph.isContext ? [] : markRanges(unitText(paragraph), marks)}
                />
              </p>
            </div>
          ))}
        </div>
      )}
      {law && tools && mayMark && (
        <>
          <div className="row sec-b">
            <Button
              type="button"
              small
              icon="highlighter"
              hint="m"
              data-key="KeyM"
              onClick={() => {
                const words = selectedIn(cited.current);
                if (words) tools.mark(words);
              }}
            >
              {t('reports:law.mark')}
            </Button>
            {marks.map((mark) => (
              <Button
                key={mark.n}
                type="button"
                small
                icon="quote"
                onClick={() => tools.quote(mark)}
              >
                {t('reports:law.quote', { n: mark.n })}
              </Button>
            ))}
            {marks.length > 0 && (
              <Button type="button" small look="quiet" onClick={tools.clear}>
                {t('reports:law.unmark')}
              </Button>
            )}
          </div>
          <p className="sm mut sec-b">{t('reports:law.markHint')}</p>
        </>
      )}
      <p className="row sec-b">
        <ButtonLink
          small
          look="quiet"
          icon="book-open"
          href={paths.act(act.key, law?.provisionKey)}
        >
          {t('reports:law.inRegister')}
        </ButtonLink>
        {act.url && (
          <ButtonLink
            small
            look="quiet"
            icon="external-link"
            href={act.url}
            rel="noopener noreferrer nofollow"
          >
            {t('reports:law.onAdilet')}
          </ButtonLink>
        )}
      </p>
    </>
  );
}

const readsKeys = { tabIndex: 0, role: 'group', onKeyDown: chooseWords } as const;

/** The selected words of one cited paragraph; more than one paragraph is no phrase. */
function selectedIn(pane: HTMLElement | null): string | null {
  const selection = document.getSelection();
  if (!pane || !selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const node = range.commonAncestorContainer;
  const element = node instanceof Element ? node : node.parentElement;
  if (!element?.closest('.pt.on') || !pane.contains(element)) return null;
  // The numbers of earlier marks are no words of the law.
  const copy = range.cloneContents();
  for (const number of copy.querySelectorAll('sup')) number.remove();
  const words = (copy.textContent ?? '').trim();
  return words === '' ? null : words;
}
