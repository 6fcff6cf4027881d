import { letter, type Letter } from '#app/features/people/emails/letter.ts';
import type { Language } from '#app/i18n/languages.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { Kind } from '../domain/kinds.ts';

export interface NewsLetter {
  language: Language;
  link: string;
  /** Null of a confidential report: then only that something has changed is said. */
  about: {
    kind: Kind;
    /** «№ 191», or nothing while it is a draft. */
    name: string | null;
    title: string;
    /** Who did it, without the name where it is hidden from this reader; null for the product itself. */
    who: { name: string | null } | null;
  } | null;
}

/** Says that an invitation waits, and nothing of what it is to. */
export function waitingLetter({ language, link }: { language: Language; link: string }): Letter {
  const t = translatorFor(language);
  return letter(language, t('notifications:mail.waits-subject'), [
    t('notifications:mail.waits'),
    link,
  ]);
}

/** Says what happened, by whom, and where to look; never what was said. */
export function newsLetter({ language, link, about }: NewsLetter): Letter {
  const t = translatorFor(language);
  if (!about) {
    return letter(language, t('notifications:mail.changed-subject'), [
      t('notifications:mail.changed'),
      link,
    ]);
  }
  const what = t(`notifications:kind.${about.kind}`);
  const name = about.name ?? t('notifications:mail.draft');
  const who = about.who && (about.who.name ?? t('ui:person.hidden'));
  return letter(language, t('notifications:mail.subject', { name, what }), [
    t('notifications:mail.about', { name, title: about.title }),
    who === null
      ? t('notifications:mail.what', { what })
      : t('notifications:mail.what-by', { what, who }),
    link,
    t('notifications:mail.why'),
    t('notifications:mail.off'),
  ]);
}
