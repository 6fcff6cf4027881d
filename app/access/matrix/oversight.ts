import { row } from '../row.ts';

export const auditRows = {
  'audit.own-activity.read': row('account', 'read', 'n o o o o o o o'),
  'audit.group.read': row('group', 'read', 'h h h g h h y h'),
  'audit.office.read': row('account', 'read', 'h h h h h o y h'),
  'audit.security.read': row('nothing', 'read', 'h h h h h h y y', {
    note: 'accounts, logins, roles',
  }),
  'audit.heads.verify': row('nothing', 'read', 'y y y y y y y y', { note: 'public proof' }),
  'audit.edit-delete': row('nothing', 'write', 'n n n n n n n n'),
};

export const coverageRows = {
  'coverage.read': row('nothing', 'read', 'n n y y y y y n', {
    note: 'of groups their own reports; of the office all ordinary ones',
  }),
};

export const exportRows = {
  'export.one-report': row('report', 'read', 'p p g g g y y h', {
    throughMerge: true,
    note: 'same as read',
  }),
  'export.group-bulk': row('group', 'read', 'n n n g n n n n', {
    seenBy: 'group.public-profile.read',
  }),
  'export.office-bulk': row('report', 'read', 'n n n n n t y n', {
    ordinaryOnly: true,
    seenBy: 'report.read',
    note: 'ordinary only',
  }),
  'export.with-identities': row('report', 'read', 'n n o n o n n n', { seenBy: 'report.read' }),
  'export.coverage': row('nothing', 'read', 'n n y y y y y n', { note: 'as coverage.read' }),
  'export.statistics': row('nothing', 'read', 'p p p p p y y p', { note: 'cells under 5 hidden' }),
};
