import { row } from '../row.ts';

export const actRows = {
  'act.read': row('nothing', 'read', 'n y y y y y y y'),
  'act.search': row('nothing', 'read', 'n y y y y y y y'),
  'act.import-edit': row('nothing', 'write', 'n n n n n y y n'),
  'campaign.manage': row('nothing', 'write', 'n n n n n y y n'),
  'campaign.mark': row('group', 'write', 'n n g g g n n n'),
};

export const outcomeRows = {
  'outcome.propose': row('report', 'write', 'n n g g g t y n', { stage: 'routed' }),
  'outcome.confirm': row('signing', 'write', 'n n n n n 2 y n', {
    stage: 'routed',
    note: 'not the proposer',
  }),
  'outcome.read': row('report', 'read', 'p p p p p y y p'),
  'register.search-and-feeds': row('nothing', 'read', 'y y y y y y y y'),
  'register.redact-entry': row('report', 'write', 'n n n n n t y n', { stage: 'routed' }),
  'register.publish-unpublish': row('signing', 'write', 'n n n n n n 2 n', {
    stage: 'routed',
    note: 'not the redactor',
  }),
};
