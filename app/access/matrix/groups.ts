import { row } from '../row.ts';

export const groupRows = {
  'group.public-profile.read': row('group', 'read', 'y y y y y y y y'),
  'group.members.read': row('group', 'read', 'h h g g g y y y'),
  'group.request-new': row('nothing', 'write', 'n y y y y n y n'),
  'group.approve-suspend-merge': row('nothing', 'write', 'n n n n n n y n'),
  'group.first-coordinator.invite': row('nothing', 'write', 'n n n n n n y y'),
  'reference-data.edit': row('nothing', 'write', 'n n n n n n n y'),
  'group.reports.list-and-search': row('group', 'read', 'h h g g g y y h'),
  'group.profile.edit': row('group', 'write', 'n n n g n n n n'),
  'group.invite-remove-member': row('group', 'write', 'n n n g n n n n'),
  'group.change-group-role': row('group', 'write', 'n n n g n n 2 n', {
    note: 'last coordinator stays',
  }),
  'group.leave': row('group', 'write', 'n n o o o n n n'),
};
