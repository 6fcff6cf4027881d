import { row } from '../row.ts';

export const confidentialRows = {
  'confidential.know-it-exists': row('report', 'read', 'h h c c c c i h', {
    note: 'lists, search, counts',
  }),
  'confidential.read': row('report', 'read', 'h h c c c c c h'),
  'confidential.reporter-identity.read': row('report', 'read', 'h h o h o 2 2 h'),
  'confidential.named-list.change': row('report', 'write', 'h h o2 h o2 h 2 h', {
    authorAlone: true,
    note: "draft: the author alone; routed: author and head, except the head's first analyst",
  }),
  'confidential.make-ordinary': row('report', 'write', 'h h o h o h h h', { authorAlone: true }),
  'confidential.break-glass': row('report', 'write', 'h h h h h h 2 2'),
};
