import { expect, test } from 'vitest';
import { maySecond } from './second-person.ts';

const head = { accountId: 'head', officeRole: 'head' } as const;
const otherHead = { accountId: 'other head', officeRole: 'head' } as const;
const admin = { accountId: 'admin', officeRole: 'administrator' } as const;
const otherAdmin = { accountId: 'other admin', officeRole: 'administrator' } as const;
const analyst = { accountId: 'analyst', officeRole: 'analyst' } as const;

test.each([
  ['the head agrees to the administrator', head, admin, true],
  ['the administrator agrees to the head', admin, head, true],
  ['a head agrees to a head', otherHead, head, true],
  ['the head agrees to the operator', head, null, true],
  ['nobody agrees to themself', head, head, false],
  ['two administrators are not enough', otherAdmin, admin, false],
  ['an administrator and the operator are not enough', admin, null, false],
  ['an analyst agrees to nothing', analyst, head, false],
])('%s', (_name, second, proposer, answer) => {
  expect(maySecond(second, proposer)).toBe(answer);
});
