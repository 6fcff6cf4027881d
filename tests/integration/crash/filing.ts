import { narrative, wholeDraft } from '#tests/factories/draft.ts';
import { newId, sha256 } from '#app/platform/ids.ts';

/** Something that the app has said it keeps. */
export type Kept =
  | { act: 'begun'; reportId: string; title: string }
  | { act: 'saved'; reportId: string; title: string }
  | { act: 'uploaded'; reportId: string; fileId: string; sha256: string }
  | { act: 'attached'; reportId: string; fileId: string; sourceId: string; sha256: string }
  | { act: 'sent'; reportId: string };

/** Who files, and where. */
export interface Filer {
  origin: string;
  secret: string;
  groupId: string;
}

type Tell = (kept: Kept) => void;
/** Sends a form until it is answered, as somebody does who presses the button again. */
export type Persist = (path: string, body: () => BodyInit) => Promise<Response>;

/** Files one report with an attachment by the forms of the product, and tells each thing that it was promised. */
export async function file(
  filer: Filer,
  persist: Persist,
  read: (path: string) => Promise<string>,
  tell: Tell,
) {
  const title = `Отчёт ${newId()}`;
  const key = newId();
  const begun = await persist('/reports/new', () => form({ groupId: filer.groupId, key }));
  const reportId = idIn(begun, /^\/reports\/([^/]+)\/edit/);
  tell({ act: 'begun', reportId, title });

  await persist(`/api/drafts/${reportId}`, () => draft(title));
  tell({ act: 'saved', reportId, title });

  const words = `Ответ управления на ${title}`;
  const uploaded = await persist(`/reports/${reportId}/files/new`, () => upload(words));
  const fileId = idIn(uploaded, /^\/uploads\/([^/?]+)/);
  tell({ act: 'uploaded', reportId, fileId, sha256: sha256(words) });

  const added = await persist(`/uploads/${fileId}`, () => form({ name: 'otvet.txt' }));
  const sourceId = idIn(added, /^\/sources\/([^/?]+)/);
  tell({ act: 'attached', reportId, fileId, sourceId, sha256: sha256(words) });

  const page = await read(`/reports/${reportId}/check`);
  const seen = /name="seen" value="([0-9a-f]{16})"/.exec(page)?.[1] ?? '';
  const sendKey = newId();
  const sent = await persist(`/reports/${reportId}/check`, () => form({ seen, key: sendKey }));
  idIn(sent, /^\/reports\/([^/?]+)$/);
  tell({ act: 'sent', reportId });
}

function idIn(answer: Response, place: RegExp): string {
  const location = answer.headers.get('location') ?? '';
  const id = place.exec(location)?.[1];
  if (!id) throw new Error(`${answer.url} answered ${answer.status} and led to ${location}`);
  return id;
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields);

function upload(words: string): FormData {
  const body = new FormData();
  body.append('file', new Blob([words], { type: 'text/plain' }), 'otvet.txt');
  return body;
}

/** The whole draft as its form sends it. */
function draft(title: string): URLSearchParams {
  const sent = {
    ...wholeDraft,
    title: { title },
    what: { narrative: narrative(title) },
    parts: Object.keys(wholeDraft),
  };
  return new URLSearchParams(fieldsOf(sent));
}

function fieldsOf(value: unknown, name = ''): [string, string][] {
  if (Array.isArray(value)) {
    return value.flatMap((one, at) =>
      fieldsOf(one, typeof one === 'object' ? `${name}[${at}]` : name),
    );
  }
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    fieldsOf(inner, name ? `${name}.${key}` : key),
  );
}
