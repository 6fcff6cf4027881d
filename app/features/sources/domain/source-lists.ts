// The short lists that a source is described with.

export const sourceKinds = ['article', 'document', 'data', 'broadcast', 'other'] as const;
export const sourceRoles = ['evidence', 'context'] as const;
export const outletTypes = [
  'agency',
  'newspaper',
  'site',
  'television',
  'radio',
  'social',
  'organisation',
  'state_body',
  'person',
  'other',
] as const;
export const sourceLanguages = ['ru', 'kk', 'en'] as const;

export type SourceKind = (typeof sourceKinds)[number];
export type SourceState = 'queued' | 'captured' | 'partial' | 'blocked' | 'failed' | 'by_hand';
