import { addressOf, DEMO_PASSWORD } from './people.ts';

/** A way in for every role. */
const doors = [
  ['member', 'member', 'Гульнара Тасова, «Ашық кезек»'],
  ['journalist', 'journalist', 'Руслан Петренко, «Южный двор»'],
  ['coordinator', 'coordinator', 'Мадина Оспанова, «Ашық кезек»'],
  ['analyst', 'analyst', 'Айгерим Сейтова'],
  ['head', 'head', 'Бауыржан Омаров'],
  ['administrator', 'administrator', 'Тимурлан Ахметов'],
  ['member of another group', 'other', 'Светлана Юрченко, «Ата-ана дауысы»'],
] as const;

/** What the operator reads at each start as long as the demo's accounts are there. */
export function signInLines(): string[] {
  const rows = doors.map(
    ([role, mail, who]) => `  ${role.padEnd(26)}${addressOf(mail).padEnd(36)}${who}`,
  );
  return [`Demo sign-ins, all with the password ${DEMO_PASSWORD}`, ...rows];
}
