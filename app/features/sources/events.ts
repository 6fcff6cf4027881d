// What is recorded of sources and files: kinds, states, hashes, days; no address, title or file name.
import type { EventUnion } from '#app/access/event.ts';
import { recorderOf } from '#app/access/event.ts';

interface State {
  state: string;
}

interface QuotePlace {
  quoteId: string;
  captureId: string;
  startAt: number;
  length: number;
}

export type SourceChanges = {
  'source.added': {
    after: { kind: string; state: string; isAfterRouting: boolean; isFromOffice: boolean };
  };
  /** Names of the fields that were changed. */
  'source.corrected': { after: { fields: string[] } };
  'source.deleted': { before: State };
  'source.capture-queued': { before: State; after: State };
  'source.captured': {
    before: State;
    after: State & { captureId: string; sha256: string | null };
  };
  /** Text or a file given by hand for what could not be fetched. */
  'source.supplied': { before: State; after: State & { captureId: string | null } };
  /** Words of a copy were kept by their place in its text. */
  'source.quoted': { after: QuotePlace & { textSha256: string; isAfterRouting: boolean } };
  'source.quote-removed': { before: QuotePlace };
  'source.protected': { after: { namedIds: string[] } };
  'source.protection-lifted': { before: { isProtected: true } };
  'source.named-set': { before: { namedIds: string[] }; after: { namedIds: string[] } };
  'source.identity-seen': { after: { seenAt: string } };
  'source.embargo-set': {
    before: { embargoUntil: string | null };
    after: { embargoUntil: string | null };
  };
  'source.cleared': { after: { clearedAt: string } };
  'source.clearance-taken-back': { before: { clearedAt: string } };
};

/** Without a restriction whoever reads the report opens the file. */
interface Restriction {
  isRestricted: boolean;
  namedIds: string[];
}

export type AttachmentChanges = {
  'attachment.added': {
    after: { kind: string; size: number; sha256: string; sourceId: string | null };
  };
  'attachment.deleted': { before: { sha256: string } };
  'attachment.restricted': { before: Restriction; after: Restriction };
  'attachment.opened': { after: { form: 'original' | 'derivative' | 'played' } };
};

export type SourceEvent = EventUnion<SourceChanges> | EventUnion<AttachmentChanges>;

const ofSource = recorderOf<SourceChanges>('source');
const ofAttachment = recorderOf<AttachmentChanges>('attachment');

/** An event about a source of a report. */
export const sourceEvent = <T extends keyof SourceChanges>(
  type: T,
  sourceId: string,
  reportId: string,
  change: SourceChanges[T],
) => ofSource(type, sourceId, change, { reportId });

/** An event about a file of a report. */
export const attachmentEvent = <T extends keyof AttachmentChanges>(
  type: T,
  attachmentId: string,
  reportId: string,
  change: AttachmentChanges[T],
) => ofAttachment(type, attachmentId, change, { reportId });
