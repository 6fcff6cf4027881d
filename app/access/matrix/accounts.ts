import { row } from '../row.ts';

export const accountRows = {
  'user.self.edit-sessions-2fa-delete': row('account', 'write', 'n o o o o o o o'),
  'user.directory.read': row('account', 'read', 'h h g g g y y y'),
  'user.create-suspend': row('nothing', 'write', 'n n n n n n n y'),
  'user.reset-second-factor': row('nothing', 'write', 'n n n n n n n 2'),
  'user.office-role.grant-revoke': row('nothing', 'write', 'n n n n n n 2 2'),
  'user.impersonate': row('nothing', 'write', 'n n n n n n n n'),
};

export const integrationRows = {
  'token.own.create-revoke': row('account', 'write', 'n o o o o o o n', {
    note: 'never wider than the owner',
  }),
  'token.others.revoke': row('account', 'write', 'n n n g n n n y'),
  'webhook.manage': row('group', 'write', 'n n n g n n y n', {
    note: 'payload: ids and event names',
  }),
  'webhook.deliveries.read': row('group', 'read', 'n n n g n n y i', {
    seenBy: 'group.public-profile.read',
  }),
  'settings.system.change': row('nothing', 'write', 'n n n n n n n 2'),
  'system.state.read': row('nothing', 'read', 'h h h h h h h y', { note: 'machinery, no texts' }),
  'system.jobs.retry': row('nothing', 'write', 'n n n n n n n y', {
    note: 'failed ones; recorded',
  }),
};
