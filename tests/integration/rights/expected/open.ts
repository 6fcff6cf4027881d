import { listActTypes } from '#app/features/acts/queries/list-act-types.server.ts';
import { listReference } from '#app/features/acts/queries/list-reference.server.ts';
import { everyone, onlyAdministrator, signedIn, type Row } from './row.ts';

/** An entry of one list as it stands, by its place. */
async function entryAt(place: number) {
  const list = 'education_level';
  const entries = (await listReference()).filter((entry) => entry.list === list);
  const { key, seal, labelRu, labelKk, labelEn } = entries[place]!;
  return { entry: { list, entry: key }, labels: { labelRu, labelKk, labelEn }, seal };
}

/** Whoever reads reports at all: of the office, or of a group at present. */
const ofGroupOrOffice = 's3 ....... ....3 s3s';

/** Pages of everybody, and the register of acts, which whoever is signed in reads. */
export const open: Record<string, Row> = {
  'routes/home.tsx': { path: () => '/', read: signedIn },
  'routes/public/how-we-work.tsx': { path: () => '/how-we-work', read: everyone },
  'routes/public/protection.tsx': { path: () => '/protection', read: everyone },
  'routes/public/search.tsx': { path: () => '/search?q=детский', read: signedIn },
  'routes/acts/list.tsx': { path: () => '/acts', read: signedIn },
  'routes/acts/conflicts.tsx': { path: () => '/acts/law_education/conflicts', read: signedIn },
  'routes/acts/act.tsx': { path: () => '/acts/law_education', read: signedIn },
  'routes/acts/history.tsx': {
    path: () => '/acts/law_education/history/a26/p12',
    read: signedIn,
  },
  'routes/coverage/coverage.tsx': { path: () => '/coverage', read: ofGroupOrOffice },
  'routes/coverage/acts.tsx': { path: () => '/coverage/acts', read: ofGroupOrOffice },
  'routes/coverage/reports.tsx': {
    path: () => '/coverage/reports?region=shymkent',
    read: ofGroupOrOffice,
  },
  'routes/coverage/file.ts': {
    path: () => '/coverage/file?form=xlsx',
    read: ofGroupOrOffice,
    isResource: true,
  },
  'routes/api/citations.ts': {
    path: () => '/api/citations',
    isResource: true,
    acts: { default: { answers: signedIn, form: () => ({ text: 'статья 26' }) } },
  },
  'routes/api/outline.ts': {
    path: () => '/api/outline?pick=law_education',
    read: signedIn,
    isResource: true,
  },
  'routes/api/acts.ts': { path: () => '/api/acts?words=образ', read: signedIn, isResource: true },
  'routes/admin/calendar.tsx': {
    path: () => '/admin/lists/calendar',
    read: onlyAdministrator,
    acts: {
      default: {
        answers: onlyAdministrator,
        form: () => ({ day: '2026-11-23', state: 'rest', note: 'moved' }),
      },
      remove: {
        answers: onlyAdministrator,
        form: () => ({ day: '2026-12-16', seen: 'rest' }),
      },
      terms: {
        answers: onlyAdministrator,
        form: () => ({
          ...{ triage: '12', clarification: '10', analysis: '30' },
          ...{ seenTriage: '10', seenClarification: '10', seenAnalysis: '30' },
        }),
      },
    },
  },
  'routes/admin/lists.tsx': {
    path: () => '/admin/lists',
    read: onlyAdministrator,
    acts: {
      default: {
        answers: onlyAdministrator,
        form: async () => {
          const { entry, labels, seal } = await entryAt(0);
          return { ...entry, ...labels, isActive: 'on', seen: seal };
        },
      },
      add: {
        answers: onlyAdministrator,
        form: () => ({
          ...{ list: 'gap_kind', monitoringClass: 'gap' },
          ...{ labelRu: 'Новое', labelKk: 'Жаңа', labelEn: 'Brand new' },
        }),
      },
      'act-type': {
        answers: onlyAdministrator,
        form: async () => {
          const { key, seal, rank, ...labels } = (await listActTypes())[0]!;
          return { ...labels, type: key, seen: seal, rank: String(rank) };
        },
      },
      up: {
        answers: onlyAdministrator,
        form: async () => ({ ...(await entryAt(1)).entry, place: '1' }),
      },
      down: {
        answers: onlyAdministrator,
        form: async () => ({ ...(await entryAt(0)).entry, place: '0' }),
      },
    },
  },
  'routes/admin/system.tsx': {
    path: () => '/admin/system',
    read: 's4 4444444 4444. s4s',
    acts: {
      retry: {
        answers: onlyAdministrator,
        form: () => ({ jobs: 'send-mail' }),
        findsMistakes: true,
      },
    },
  },
  'routes/admin/log.tsx': { path: () => '/admin/log', read: 's4 4444444 444.. s4s' },
};
