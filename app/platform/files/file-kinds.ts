// The files that may be attached: an allow-list, everything else is refused.

export const maxFileBytes = 50 * 1024 * 1024;

export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'odt' | 'ods' | 'image' | 'audio' | 'text';

export type FileForm = {
  kind: FileKind;
  /** What it is served as. */
  mime: string;
  extensions: readonly string[];
  /** What browsers and systems call it besides; no claim at all is fine for every form. */
  aliases: readonly string[];
};

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';
const zipAliases = ['application/zip', 'application/x-zip-compressed'];

export const fileForms: readonly FileForm[] = [
  { kind: 'pdf', mime: 'application/pdf', extensions: ['pdf'], aliases: ['application/x-pdf'] },
  {
    kind: 'docx',
    mime: `${office}.wordprocessingml.document`,
    extensions: ['docx'],
    aliases: zipAliases,
  },
  {
    kind: 'xlsx',
    mime: `${office}.spreadsheetml.sheet`,
    extensions: ['xlsx'],
    aliases: zipAliases,
  },
  { kind: 'odt', mime: `${openDocument}.text`, extensions: ['odt'], aliases: zipAliases },
  { kind: 'ods', mime: `${openDocument}.spreadsheet`, extensions: ['ods'], aliases: zipAliases },
  {
    kind: 'image',
    mime: 'image/jpeg',
    extensions: ['jpg', 'jpeg'],
    aliases: ['image/jpg', 'image/pjpeg'],
  },
  { kind: 'image', mime: 'image/png', extensions: ['png'], aliases: ['image/x-png'] },
  { kind: 'image', mime: 'image/webp', extensions: ['webp'], aliases: [] },
  { kind: 'image', mime: 'image/gif', extensions: ['gif'], aliases: [] },
  { kind: 'image', mime: 'image/heic', extensions: ['heic', 'heif'], aliases: ['image/heif'] },
  {
    kind: 'audio',
    mime: 'audio/mpeg',
    extensions: ['mp3'],
    aliases: ['audio/mp3', 'audio/x-mp3', 'audio/mpeg3'],
  },
  {
    kind: 'audio',
    mime: 'audio/mp4',
    extensions: ['m4a'],
    aliases: ['audio/x-m4a', 'audio/m4a', 'audio/aac', 'video/mp4'],
  },
  {
    kind: 'audio',
    mime: 'audio/ogg',
    extensions: ['ogg', 'oga', 'opus'],
    aliases: ['audio/opus', 'audio/vorbis', 'application/ogg', 'video/ogg'],
  },
  {
    kind: 'audio',
    mime: 'audio/wav',
    extensions: ['wav'],
    aliases: ['audio/x-wav', 'audio/wave', 'audio/vnd.wave'],
  },
  { kind: 'text', mime: 'text/plain', extensions: ['txt'], aliases: [] },
  {
    kind: 'text',
    mime: 'text/csv',
    extensions: ['csv'],
    aliases: [
      'text/plain',
      'application/csv',
      'text/x-csv',
      'text/comma-separated-values',
      'application/vnd.ms-excel',
    ],
  },
];

/** The form that a file's ending stands for. */
export function formOfExtension(extension: string): FileForm | undefined {
  return fileForms.find(({ extensions }) => extensions.includes(extension));
}

const noClaim = [
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'application/force-download',
];

/** Whether what the sender calls a file can be this form. */
export function agreesWith(form: FileForm, declaredType: string): boolean {
  const declared = declaredType.split(';')[0]!.trim().toLowerCase();
  return noClaim.includes(declared) || declared === form.mime || form.aliases.includes(declared);
}
