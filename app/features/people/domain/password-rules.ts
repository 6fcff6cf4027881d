// Which passwords are taken: long ones that nobody tries first. No rules about digits and signs (NIST SP 800-63B).
import { COMMON_PASSWORDS } from './common-passwords.ts';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;
const FEWEST_SIGNS = 5;

/** What of a person a password must not be made of. */
export interface PasswordOwner {
  email: string;
  name: string;
}

const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The word under the digits and signs that people put after it. */
const wordOf = (password: string) => plain(password).replace(/\d+$/, '');

/** Why a password is not taken, as a code of the locale files; null for a good one. */
export function passwordMistake(password: string, owner: PasswordOwner): string | null {
  const signs = [...password.normalize('NFC')];
  if (signs.length < PASSWORD_MIN) return `errors.too-short|${PASSWORD_MIN}`;
  if (signs.length > PASSWORD_MAX) return `errors.too-long|${PASSWORD_MAX}`;
  if (isGuessable(password)) return 'people.password.common';
  return isOwn(password, owner) ? 'people.password.own' : null;
}

function isGuessable(password: string): boolean {
  const bare = plain(password);
  if (new Set(bare).size < FEWEST_SIGNS) return true;
  return COMMON_PASSWORDS.has(bare) || COMMON_PASSWORDS.has(wordOf(password)) || isRun(bare);
}

/** `123456789012`, `abcdefghijkl`, and the same backwards. */
function isRun(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)));
  steps.delete(-9);
  steps.delete(9);
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}

/** The address, its first part or the name, with or without digits after it. */
function isOwn(password: string, { email, name }: PasswordOwner): boolean {
  const [local = ''] = email.split('@');
  const parts = name.split(/\s+/).map(plain);
  const own = [plain(email), plain(local), plain(name), parts.toReversed().join('')];
  return own.some((word) => word.length > 2 && [plain(password), wordOf(password)].includes(word));
}
