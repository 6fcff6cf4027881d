import type { ReceivedMail } from '#tests/support/smtp.ts';
import { attacker } from './tricks.ts';

const known = [
  'auto-submitted',
  'content-transfer-encoding',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
];

/** What a trick has brought into a letter: somebody more to get it, or a header. */
export function faultsOf({ raw, recipients, to }: ReceivedMail): string[] {
  const head = raw.slice(0, raw.search(/\r?\n\r?\n/)).replace(/\r?\n[ \t]+/g, ' ');
  const lines = head.split(/\r?\n/);
  const names = lines.map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
  const toLine = lines[names.indexOf('to')] ?? '';
  return [
    ...(recipients.length === 1 ? [] : [`recipients ${recipients.join(' and ')}`]),
    ...recipients.filter((one) => one.includes(attacker)).map((one) => `recipient ${one}`),
    ...names.filter((name) => !known.includes(name)).map((name) => `header ${name}`),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `second ${name}`),
    ...(head.includes(attacker) ? ['the attacker in the head'] : []),
    ...(/^To:\s*<?([^\s<>]+)>?\s*$/i.exec(toLine)?.[1] === to ? [] : [`${toLine} for ${to}`]),
  ];
}
