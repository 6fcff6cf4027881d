// What is recorded of the register of acts: which act or edition, never its text.
import type { EventUnion } from '#app/access/event.ts';
import { recorderOf } from '#app/access/event.ts';

export type ActChanges = {
  'act.added': { after: { key: string; type: string } };
  /** Names of the requisites that were mended. */
  'act.corrected': { after: { fields: string[] } };
  'act.status-set': {
    before: { status: string; replacedById: string | null };
    after: { status: string; replacedById: string | null };
  };
};

export type EditionChanges = {
  'act-edition.added': {
    after: { actId: string; language: string; validFrom: string; sha256: string; units: number };
  };
  /** Keys of the units that were mended by hand. */
  'act-edition.corrected': { after: { unitKeys: string[] } };
};

export type ImportChanges = {
  'act-import.begun': { after: { way: string; size: number; sha256: string } };
  /** The reason of an import out of which nothing could be read. */
  'act-import.read': { after: { state: string; reason?: string; units: number } };
  /** What was done to which unit, by its name in the import. */
  'act-import.mended': { after: { mend: string; no: number | null; units: number } };
  'act-import.kept': { after: { editionId: string } };
  'act-import.dropped': { after: { state: 'dropped' } };
};

export type ActEvent =
  EventUnion<ActChanges> | EventUnion<EditionChanges> | EventUnion<ImportChanges>;

/** An event about an act. */
export const actEvent = recorderOf<ActChanges>('act');

/** An event about an edition of an act. */
export const editionEvent = recorderOf<EditionChanges>('act-edition');

/** An event about an import of an act's text. */
export const importEvent = recorderOf<ImportChanges>('act-import');

export type ReferenceChanges = {
  'reference.entry-saved': { after: { list: string; key: string; isActive: boolean } };
  'reference.entry-added': { after: { list: string; key: string } };
  /** The keys of the list as it now stands. */
  'reference.entry-moved': { after: { list: string; key: string; order: string[] } };
  'reference.act-type-saved': {
    before: { rank: number | null };
    after: { key: string; rank: number | null };
  };
  'reference.day-set': { before: { state: string }; after: { day: string; state: string } };
  'reference.term-set': { before: { days: number }; after: { kind: string; days: number } };
};

/** An event about reference data: the lists that people pick from, the calendar and the terms. */
export const referenceEvent = recorderOf<ReferenceChanges>('reference-entry');
