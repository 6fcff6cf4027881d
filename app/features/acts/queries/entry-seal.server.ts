import { sha256 } from '#app/platform/ids.ts';
import type { EntryWords } from '../domain/reference-lists.ts';

/** Stands for what an entry says: whoever saves brings the seal of what they had before them. */
export const entrySeal = ({ labelRu, labelKk, labelEn, isActive }: EntryWords): string =>
  sha256(JSON.stringify([labelRu, labelKk, labelEn, isActive])).slice(0, 16);
