import type { MetadataWarning } from '../verdict.ts';
import { foundWarnings } from './found-warnings.ts';

const patronymic =
  /(?:[а-яёәғқңөүұһі]{2,}(?:ович|евич|овна|евна|ична|ұлы|улы|қызы|кызы)|[a-z]{2,}(?:ovich|evich|ovna|evna|uly|kyzy|qyzy))(?![\p{L}])/iu;
const surnameWithInitials = /(?<!\p{L})\p{Lu}\p{Ll}{2,}[ _]{1,2}\p{Lu}\.[ _]?\p{Lu}?\.?(?!\p{L})/u;

/** What the name of a file gives away by itself: whom it is about, or who sent it. */
export function nameWarnings(name: string): MetadataWarning[] {
  const warnings = foundWarnings();
  const words = name.normalize('NFC');
  warnings.add('name-email', /[\w.+-]{1,64}@[\w-]{1,63}\.[a-z]{2,10}/i.exec(words)?.[0]);
  warnings.add(
    'name-phone',
    /(?<!\d)(?:\+?7|8)[ ()_-]{0,2}7\d\d[ ()_-]{0,2}\d{3}[ _-]?\d\d[ _-]?\d\d(?!\d)/.exec(
      words,
    )?.[0],
  );
  warnings.add('name-iin', personalNumber(words));
  warnings.add('name-person', (patronymic.exec(words) ?? surnameWithInitials.exec(words))?.[0]);
  return warnings.found();
}

/** Twelve digits that begin with a date of birth and a century of it: a personal number of Kazakhstan. */
function personalNumber(name: string): string | undefined {
  return /(?<!\d)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[0-6]\d{5}(?!\d)/.exec(name)?.[0];
}
