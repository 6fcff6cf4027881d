import { everyone, onlyAdministrator, signedIn, type Row } from './row.ts';

/** Pages of everybody, and the register of acts, which whoever is signed in reads. */
export const open: Record<string, Row> = {
  'routes/home.tsx': { path: () => '/', read: signedIn },
  'routes/public/how-we-work.tsx': { path: () => '/how-we-work', read: everyone },
  'routes/public/protection.tsx': { path: () => '/protection', read: everyone },
  'routes/public/search.tsx': { path: () => '/search?q=детский', read: signedIn },
  'routes/acts/list.tsx': { path: () => '/acts', read: signedIn },
  'routes/acts/act.tsx': { path: () => '/acts/law_education', read: signedIn },
  'routes/api/acts.ts': { path: () => '/api/acts?words=образ', read: signedIn, isResource: true },
  'routes/admin/lists.tsx': {
    path: () => '/admin/lists',
    read: onlyAdministrator,
    acts: {
      default: {
        answers: onlyAdministrator,
        form: () => ({
          list: 'education_level',
          entry: 'preschool',
          labelRu: 'Дошкольное',
          labelKk: 'Мектепке дейінгі',
          labelEn: 'Preschool',
          isActive: 'on',
        }),
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
