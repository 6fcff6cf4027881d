import type { Entry } from './post.ts';
import { formOnPage, isChosen, shownIn, type Control, type FormOnPage } from './form-on-page.ts';

export interface Expected {
  path: string;
  intent: string;
  language: string;
  /** The fields that the schema refuses. */
  refused: readonly string[];
  entries: readonly Entry[];
  /** Only fields that one can see were changed: then all is kept, and each mistake stands beside its field. */
  isByHand: boolean;
}

/** What is wrong with the page that answers a refused form; nothing where all is as it should be. */
export function answerFaults(html: string, expected: Expected): string[] {
  const { language, refused, entries, isByHand } = expected;
  const page = formOnPage(html, expected.path, expected.intent);
  const { document } = page;
  const isLost = !hasForm(document);
  const said = [...document.querySelectorAll(isLost ? 'h1' : '.ban.x, .msg, [role=alert]')]
    .map((element) => (element.textContent ?? '').trim())
    .filter((text) => text !== '');
  return [
    ...(document.documentElement.lang === language ? [] : ['it speaks another language']),
    ...(said.length > 0 ? [] : ['it does not say that it was refused']),
    ...said.filter((text) => !isSaidIn(language, text)).map((text) => `it says «${text}»`),
    ...(isByHand && !isLost
      ? [...refused.flatMap((name) => besideFaults(page, name)), ...keptFaults(page, entries)]
      : []),
  ];
}

/** The page of a link that is over, or of what is not there, has none but those of its frame. */
const hasForm = (document: Document): boolean =>
  [...document.querySelectorAll('form[method=post]')].some(
    (form) => !/^\/(language|sign-out)\b/.test(form.getAttribute('action') ?? ''),
  );

/** A key of the locale files that found no words. */
const isKey = (text: string) => /^[\w-]+[.:][\w.:-]+$/.test(text);
const letters: Record<string, RegExp> = { ru: /[а-яё]/i, kk: /[а-яёәіңғүұқөһ]/i, en: /[a-z]/i };
const isSaidIn = (language: string, text: string) => !isKey(text) && letters[language]!.test(text);

/** A mistake stands beside its field, tied to it and in sight, and a line at the top leads there. */
function besideFaults({ document, controls }: FormOnPage, name: string): string[] {
  const all = controls(name);
  const control = all.find((one) => one.hasAttribute('aria-invalid')) ?? all[0];
  // Of a choice that stands for itself, nobody can choose what it does not have.
  if (!control || (isChosen(control) && !control.closest('.field, fieldset.group'))) return [];
  const owner = [
    control,
    control.closest('fieldset.group'),
    control.parentElement?.closest('fieldset.group'),
  ].find((one) => one && /-error\b/.test(one.getAttribute('aria-describedby') ?? ''));
  if (!owner) return [`no message beside ${name}`];
  const ids = (owner.getAttribute('aria-describedby') ?? '').split(' ');
  const message = document.getElementById(ids.find((id) => id.endsWith('-error')) ?? '');
  const leads = [...document.querySelectorAll('#error-summary a')].some((link) => {
    const target = document.getElementById((link.getAttribute('href') ?? '#').slice(1));
    return target !== null && (target.contains(control) || owner.contains(target));
  });
  return [
    ...(message?.textContent?.trim() ? [] : [`an empty message beside ${name}`]),
    ...(isInSight(owner) ? [] : [`${name} is folded away`]),
    ...(leads ? [] : [`nothing leads to ${name}`]),
  ];
}

function isInSight(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (/^(DETAILS|DIALOG)$/.test(at.tagName) && !at.hasAttribute('open')) return false;
  }
  return true;
}

/** All that was typed stands in its boxes; a password never does. */
function keptFaults(page: FormOnPage, entries: readonly Entry[]): string[] {
  return [...page.shown].flatMap((name) => {
    const typed = entries.filter(([other]) => other === name).map(([, value]) => value);
    const controls = page.controls(name);
    if (!typed.every((value) => typeof value === 'string')) return [];
    return isChosen(controls[0]!) ? choiceFaults(controls, typed) : textFaults(controls, typed);
  });
}

/** What names none of the choices can't be shown; what names one is chosen again. */
function choiceFaults(controls: Control[], typed: string[]): string[] {
  const name = controls[0]!.getAttribute('name')!;
  const options =
    controls[0]!.tagName === 'SELECT' ? [...controls[0]!.querySelectorAll('option')] : controls;
  const valueOf = (option: Element) => option.getAttribute('value') ?? 'on';
  const known = typed.filter((value) => options.some((option) => valueOf(option) === value));
  if (typed.length === 0 || known.length < typed.length) return [];
  const chosen = options.filter(
    (one) => one.hasAttribute('checked') || one.hasAttribute('selected'),
  );
  // A list of rows opens on its first.
  if (chosen.length === 0 && options[0]!.tagName === 'OPTION') chosen.push(options[0]!);
  const missing = known.filter((value) => !chosen.some((one) => valueOf(one) === value));
  return missing.length > 0 ? [`${name} is not chosen as it was`] : [];
}

const asKept = (text: string) => text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\0', '');

function textFaults(controls: Control[], typed: string[]): string[] {
  const name = controls[0]!.getAttribute('name')!;
  const type = controls[0]!.getAttribute('type');
  const shown = controls.map(shownIn).map(asKept);
  if (type === 'password') return shown.every((text) => text === '') ? [] : [`${name} is shown`];
  if (type === 'file' || typed.length === 0) return [];
  return typed.some((value) => shown.includes(asKept(value)))
    ? []
    : [`${name} has lost what was typed, it shows «${shown[0]!.slice(0, 30)}»`];
}
