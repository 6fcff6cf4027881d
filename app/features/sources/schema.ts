// What comes in about sources and files. The same shapes serve the forms and the server.
import { z } from 'zod';
import { outletTypes, sourceKinds, sourceLanguages, sourceRoles } from './domain/source-lists.ts';

// An empty field of a form comes as no value: what follows a pipe would ask for one.
const line = (max: number) =>
  z
    .string()
    .max(max)
    .default('')
    .transform((value) => value.replace(/\s+/g, ' ').trim());
/** Browsers send line breaks as CR LF; they are kept as one sign. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .default('')
    .transform((value) => value.replace(/\r\n?/g, '\n').trim());
const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');
const people = z.array(z.uuid()).max(200).default([]);
const day = z.iso.date();

const description = {
  kind: z.enum(sourceKinds).default('article'),
  role: z.enum(sourceRoles).default('evidence'),
  title: line(300),
  outlet: line(200),
  outletType: z.enum(outletTypes).optional(),
  author: line(200),
  publishedOn: day.optional(),
  publishedNote: line(100),
  language: z.enum(sourceLanguages).optional(),
  quote: text(1_000),
};

const protection = { isProtected: ticked, protectedDescription: text(500) };

const longestText = 200_000;

/** A source by its address, or by hand with the reason why there is no address. */
export const addSourceSchema = z
  .strictObject({
    ...description,
    ...protection,
    url: z
      .string()
      .max(4_000)
      .default('')
      .transform((value) => value.trim()),
    noAddressReason: line(300),
    text: text(longestText),
  })
  .superRefine(({ url, noAddressReason, title, isProtected, protectedDescription }, context) => {
    const missing = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (url === '' && noAddressReason === '') missing('url', 'sources.mistake.address-or-reason');
    if (url === '' && noAddressReason !== '' && title === '') missing('title', 'errors.required');
    if (isProtected && protectedDescription === '')
      missing('protectedDescription', 'sources.mistake.describe');
  });

/** What is known of a source, corrected over the version that was read. */
export const correctSourceSchema = z.strictObject({
  ...description,
  noAddressReason: line(300),
  version: z.int().min(1),
});

/** The text of a source, typed by hand. */
export const supplyTextSchema = z.strictObject({ text: text(longestText).pipe(z.string().min(1)) });

/** Words of a copy; `near` tells which of several places is meant. */
export const addQuoteSchema = z.strictObject({
  copy: z.uuid(),
  words: text(1_000).pipe(z.string().min(1)),
  near: z.int().min(0).max(1_000_000).default(0),
});

/** Which quote is taken back. */
export const removeQuoteSchema = z.strictObject({ quote: z.uuid() });

/** Who else may see a protected source; what everybody else is told of it. */
export const protectSourceSchema = z.strictObject({
  protectedDescription: text(500).pipe(z.string().min(1, 'sources.mistake.describe')),
  named: people,
});

/** Until when a source is kept back; an empty day lifts it. */
export const embargoSchema = z.strictObject({ embargoUntil: day.optional() });

/** Whether a source may be shown to the public. */
export const clearanceSchema = z.strictObject({
  isCleared: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
});

/** What a file's form says besides the file. */
export const uploadSchema = z.strictObject({ source: z.uuid().optional() });

/** A sent file joins its report. */
export const addFileSchema = z.strictObject({
  ...description,
  kind: z.enum(sourceKinds).default('document'),
  name: line(120).pipe(z.string().min(1)),
  isRestricted: ticked,
  named: people,
});

/** Who may open a file. */
export const restrictFileSchema = z.strictObject({
  isRestricted: ticked,
  named: people,
});

/** Acts of one button that carry nothing. */
export const noFieldsSchema = z.strictObject({});

export type AddSource = z.output<typeof addSourceSchema>;
export type AddQuote = z.output<typeof addQuoteSchema>;
export type CorrectSource = z.output<typeof correctSourceSchema>;
export type AddFile = z.output<typeof addFileSchema>;
