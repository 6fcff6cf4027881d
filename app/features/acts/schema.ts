// What comes in about acts and places in them.
import { z } from 'zod';
import { actStatuses } from './domain/act-requisites.ts';
import { isUnitNumber, pathOfKey, plainNumber, unitKinds } from './domain/provision-path.ts';
import { openLists, referenceLists, type OpenList } from './domain/reference-lists.ts';
import { LANGUAGES, type Language } from '#app/i18n/languages.ts';
import type { UnitKind } from './domain/provision-path.ts';

/** A number of a unit as people type it; empty where the unit is not named. */
export const unitNumberSchema = z
  .string()
  .max(20)
  .default('')
  .transform(plainNumber)
  .refine((number) => number === '' || isUnitNumber(number), 'errors.not-valid');

/** A path in JSON, outermost unit first. */
export const provisionPathSchema = z
  .array(z.strictObject({ u: z.enum(unitKinds as [string, ...string[]]), n: z.string().max(12) }))
  .max(12);

/** The key of an act in the register or its Adilet id. */
export const actKeySchema = z.string().regex(/^[\w-]{1,80}$/, 'errors.not-valid');

/** A place within an act as its address has it, `a26/p12`; the path that it names. */
export const unitPlaceSchema = z
  .string()
  .max(200)
  .regex(/^[a-z][^/]*(\/[a-z][^/]*)*$/, 'errors.not-valid')
  .transform((place) => pathOfKey(`act/${place}`))
  .refine((path) => path.length > 0 && path.every(({ n }) => n.length <= 12), 'errors.not-valid');

/** A paragraph that is being typed, to be read for its citations. */
export const citedTextSchema = z.strictObject({ text: z.string().max(4_000).default('') });

/** Which level of which act's outline is wanted; null where the address names none. */
export function readOutlineAddress(query: URLSearchParams, lang: Language) {
  const asked = z
    .object({
      pick: actKeySchema,
      in: z
        .string()
        .max(240)
        .regex(/^[\w-]+(\/[^/\s]{1,20})+$/)
        .nullable()
        .catch(null),
      cited: z.enum(LANGUAGES).catch(lang),
    })
    .safeParse({ pick: query.get('pick'), in: query.get('in'), cited: query.get('cited') });
  if (!asked.success) return null;
  const { pick, cited, ...rest } = asked.data;
  return { act: pick, citedIn: cited, ...rest };
}

/** Words typed into a search of acts. */
export const actWordsSchema = z.string().max(200).default('');

const label = z.string().trim().min(1).max(200);

const labels = { labelRu: label, labelKk: label, labelEn: label };

/** An entry by its list and key. Not named `key`: that name is a form's idempotency key. */
const entryName = {
  list: z.enum(referenceLists),
  entry: z.string().regex(/^[a-z_]{1,60}$/, 'errors.not-valid'),
};

/** Stands for how something was shown. */
const seal = z.string().regex(/^[0-9a-f]{16}$/, 'errors.not-valid');

/** An entry of a list, as an administrator corrects it, and the seal of how it was shown. */
export const referenceEntrySchema = z.strictObject({
  ...entryName,
  ...labels,
  isActive: z.boolean().default(false),
  seen: seal,
});

/** An entry that changes places with its neighbour, and the place at which it was shown. */
export const moveEntrySchema = z.strictObject({
  ...entryName,
  place: z.coerce.number('errors.not-valid').int().min(0).max(999),
});

/** A new entry; a gap kind has its official class. */
export const newEntrySchema = z.strictObject({
  list: z.enum(openLists as [OpenList, ...OpenList[]]),
  ...labels,
  monitoringClass: z.string().max(60).optional(),
});

/** A type of acts, as an administrator corrects it; without a rank it stands outside the order of force. */
export const actTypeSchema = z.strictObject({
  type: z.string().regex(/^[a-z_]{1,60}$/, 'errors.not-valid'),
  ...labels,
  rank: z
    .string()
    .trim()
    .regex(/^\d{0,2}$/, 'errors.not-valid')
    .default('')
    .transform((rank) => (rank === '' ? null : Number(rank))),
  seen: seal,
});

/** The version of an import that whoever mends it has before them. */
const seenVersion = z.coerce.number('errors.not-valid').int().min(0).max(1_000_000);
const unitName = z.coerce.number('errors.not-valid').int().min(0).max(10_000_000);
const unitKind = z.enum(unitKinds as [UnitKind, ...UnitKind[]]);

/** What a form without files carries of a text in Cyrillic. */
export const longestPaste = 450_000;

/** A text of an act, pasted. */
export const pastedTextSchema = z.strictObject({
  text: z.string().min(1, 'errors.required').max(longestPaste),
});

/** The form of a file has nothing but the file. */
export const importFileSchema = z.strictObject({});

/** Something done to an import as a whole. */
export const seenImportSchema = z.strictObject({ seen: seenVersion });

export const joinUnitSchema = z.strictObject({ seen: seenVersion, no: unitName });

/** Split where these words begin; what follows is a unit of its own. */
export const splitUnitSchema = z.strictObject({
  seen: seenVersion,
  no: unitName,
  from: z.string().trim().min(1, 'errors.required').max(500),
  unit: unitKind,
  number: unitNumberSchema,
});

export const retypeUnitSchema = z.strictObject({
  seen: seenVersion,
  no: unitName,
  unit: unitKind,
  number: unitNumberSchema,
  heading: z.string().trim().max(2_000).default(''),
  text: z.string().trim().max(200_000).default(''),
});

const day = z.iso.date('errors.not-valid');
const words = (most: number) => z.string().trim().max(most).default('');

const dayOrNone = z.union([day, z.literal('')], 'errors.not-a-date').default('');
const adiletCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^([A-Z]\d{2}[A-Z\d]\d{6,7}_?)?$/, 'errors.not-valid')
  .default('');

/** An act that the register does not have yet. */
const newAct = {
  type: words(60),
  date: dayOrNone,
  number: words(60),
  regNumber: words(60),
  adiletId: adiletCode,
  titleRu: words(2_000),
  titleKk: words(2_000),
  titleEn: words(2_000),
  issuerRu: words(500),
  issuerKk: words(500),
};

/** Other names of an act, one a line; the same name twice is one. */
const aliasesSchema = z
  .string()
  .max(20_000)
  .default('')
  .transform((text) => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean))
  .refine((names) => names.length <= 100 && names.every(({ length }) => length <= 300), {
    error: 'requisites.error.aliases',
  });

/** What the register says of an act, as the office corrects it, and the seal of how it was shown. */
export const correctActSchema = z.strictObject({
  ...newAct,
  year: z
    .string()
    .trim()
    .regex(/^(\d{4})?$/, 'errors.not-valid')
    .default(''),
  regDate: dayOrNone,
  issuerEn: words(500),
  shortRu: words(500),
  shortKk: words(500),
  shortEn: words(500),
  aliases: aliasesSchema,
  status: z.enum(actStatuses),
  statusAsOf: dayOrNone,
  successor: z.union([actKeySchema, z.literal('')]).default(''),
  levels: z.array(z.string().max(60)).max(60).default([]),
  seen: seal,
});

export type CorrectAct = z.output<typeof correctActSchema>;

/** What an edition needs beside its tree; without an act of the register the requisites of a new one. */
export const keepImportSchema = z.strictObject({
  seen: seenVersion,
  act: z.union([actKeySchema, z.literal('')]).default(''),
  language: z.enum(LANGUAGES),
  validFrom: day,
  label: words(200),
  extent: z.enum(['full', 'excerpt']),
  ...newAct,
});

export type KeepImport = z.output<typeof keepImportSchema>;
export type NewAct = Pick<KeepImport, keyof typeof newAct>;
