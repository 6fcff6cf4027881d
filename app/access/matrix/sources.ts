import { row } from '../row.ts';

const toDraft = row('report', 'write', 'h h o g o h h h', { stage: 'draft', filing: true });
const toRouted = row('report', 'write', 'n n o g o t y n', { stage: 'routed', filing: true });
const journalists = row('source', 'write', 'h h n n o h h h', {
  authorAlone: true,
  note: 'a protected one: who added it, and who protected it',
});

export const sourceRows = {
  'source.add-to-draft': toDraft,
  'attachment.upload-to-draft': toDraft,
  'source.add-after-routing': toRouted,
  'attachment.upload-after-routing': toRouted,
  'source.correct-metadata': row('source', 'write', 'n n o g o t y n', { filing: true }),
  'source.read': row('source', 'read', 'p p g g g y y h', {
    throughMerge: true,
    note: 'a protected one outside its list: i',
  }),
  'source.protected-identity.read': row('source', 'read', 'h h c c c c c h', {
    note: "c: the source's own list",
  }),
  'source.protect': journalists,
  'source.embargo': journalists,
  'source.clear-for-public': journalists,
  'source.edit-delete': row('source', 'write', 'h h o g o h h h', { stage: 'draft', filing: true }),
  'source.fetch-from-web': row('source', 'write', 'n n g g g t y n'),
  'snapshot.read': row('source', 'read', 'p p g g g y y h', { throughMerge: true }),
  'snapshot.recapture': row('source', 'write', 'n n o g o t y n', { filing: true }),
  'snapshot.verify-hash': row('source', 'read', 'p p g g g y y i', { throughMerge: true }),
  'snapshot.takedown': row('source', 'write', 'n n n n n n 2 n'),
  'attachment.restricted.read': row('attachment', 'read', 'h h c c c c c h', {
    note: 'named persons; each look logged',
  }),
  'attachment.original.download': row('attachment', 'read', 'h h g g g t y h', {
    seenBy: 'attachment.derivative.read',
  }),
  'attachment.derivative.read': row('attachment', 'read', 'p p g g g y y h', {
    throughMerge: true,
  }),
  'attachment.delete': row('attachment', 'write', 'h h o o o h 2 h', {
    note: 'author, draft; later legal',
  }),
  'attachment.release-from-quarantine': row('attachment', 'write', 'h h n n n 2 2 i'),
};
