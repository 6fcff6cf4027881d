/** What follows the act's own name in a provision's key. */
const unitPath = (unit: string | null | undefined): string =>
  unit?.includes('/') ? encodeURI(unit.slice(unit.indexOf('/'))) : '';

/** A function for each link; no address is written by hand anywhere else. */
export const paths = {
  home: () => '/',
  search: (query = '') => `/search${query}`,
  howWeWork: () => '/how-we-work',
  protection: () => '/protection',

  signIn: (to?: string) => (to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'),
  signOut: () => '/sign-out',
  language: () => '/language',
  forgot: () => '/reset',
  reset: (token: string) => `/reset/${token}`,
  signInLink: (token: string) => `/sign-in-link/${token}`,
  firstAdministrator: (token: string) => `/first/${token}`,
  invitation: (token: string) => `/invitation/${token}`,
  reportInvitation: (id: string) => `/invitations/${id}`,
  profile: () => '/account',
  changeEmail: () => '/account/email',
  newEmail: (token: string) => `/email/${token}`,
  sessions: () => '/account/sessions',
  password: () => '/account/password',
  notifications: (before?: string) =>
    before ? `/notifications?before=${before}` : '/notifications',
  notification: (id: string) => `/notifications/${id}`,

  groups: () => '/groups',
  newGroup: () => '/groups/new',
  group: (id: string) => `/groups/${id}`,
  editGroup: (id: string) => `/groups/${id}/edit`,
  mergeGroup: (id: string) => `/groups/${id}/merge`,
  invite: (groupId: string) => `/groups/${groupId}/invite`,
  member: (groupId: string, membershipId: string) => `/groups/${groupId}/members/${membershipId}`,

  acts: (query = '') => `/acts${query}`,
  /** A place is named by its provision key: `Z070000319_/a26/p12` stands at `/acts/law_education/a26/p12`. */
  act: (key: string, unit?: string | null, query = '') => `/acts/${key}${unitPath(unit)}${query}`,
  actConflicts: (key: string) => `/acts/${key}/conflicts`,
  unitHistory: (key: string, unit: string, language?: string) =>
    `/acts/${key}/history${unitPath(unit)}${language ? `?text=${language}` : ''}`,

  importAct: () => '/acts/import',
  importText: () => '/acts/import/text',
  actImport: (id: string, from?: number | null) =>
    `/acts/import/${id}${from == null ? '' : `?from=${from}#u${from}`}`,
  importUnit: (id: string, no: number) => `/acts/import/${id}/units/${no}`,
  keepImport: (id: string) => `/acts/import/${id}/keep`,
  actChanges: (key: string, query = '') => `/acts/${key}/changes${query}`,
  articleReports: (
    key: string,
    unit: string,
    to: { found?: boolean; after?: string | null } = {},
  ) => {
    const query = new URLSearchParams();
    if (to.found) query.set('found', '1');
    if (to.after) query.set('after', to.after);
    return `/acts/${key}/reports${unitPath(unit)}${query.size > 0 ? `?${query.toString()}` : ''}`;
  },
  actRequisites: (key: string) => `/acts/${key}/requisites`,
  actTwins: (key: string, query = '') => `/acts/${key}/twins${query}`,

  campaigns: (before?: string) => (before ? `/campaigns?before=${before}` : '/campaigns'),
  newCampaign: (actKeys: readonly string[] = []) =>
    `/campaigns/new${actKeys.length > 0 ? `?${new URLSearchParams(actKeys.map((key) => ['act', key])).toString()}` : ''}`,
  campaign: (id: string, part = '') => `/campaigns/${id}${part}`,
  editCampaign: (id: string) => `/campaigns/${id}/edit`,
  closeCampaign: (id: string) => `/campaigns/${id}/closing`,
  readArticle: (campaignId: string, position: number) => `/campaigns/${campaignId}/${position}`,

  coverage: (query = '') => `/coverage${query}`,
  coverageOfActs: () => '/coverage/acts',
  covered: (query = '') => `/coverage/reports${query}`,
  coverageFile: (form: 'csv' | 'xlsx', query = '') =>
    `/coverage/file${query ? `${query}&` : '?'}form=${form}`,

  reports: (query = '') => `/reports${query}`,
  deletedDrafts: () => '/reports/deleted',
  newReport: (act?: string, place?: Record<string, string>) =>
    act ? `/reports/new?${new URLSearchParams({ act, ...place }).toString()}` : '/reports/new',
  followReport: (id: string) => `/reports/new?after=${id}`,
  report: (id: string, part?: string) => `/reports/${id}${part ? `#${part}` : ''}`,
  editReport: (id: string) => `/reports/${id}/edit`,
  deleteDraft: (id: string) => `/reports/${id}/deletion`,
  checkReport: (id: string) => `/reports/${id}/check`,
  amendReport: (id: string) => `/reports/${id}/amend`,
  withdrawReport: (id: string) => `/reports/${id}/withdraw`,
  answerReport: (id: string) => `/reports/${id}/answer`,
  reportVersions: (id: string) => `/reports/${id}/versions`,
  newSource: (reportId: string) => `/reports/${reportId}/sources/new`,
  newAttachment: (reportId: string, sourceId?: string) =>
    `/reports/${reportId}/files/new${sourceId ? `?source=${sourceId}` : ''}`,
  reportDiscussion: (reportId: string, query?: Record<string, string>) =>
    `/reports/${reportId}/discussion${query ? `?${new URLSearchParams(query).toString()}` : ''}`,
  commentHistory: (reportId: string, commentId: string) =>
    `/reports/${reportId}/discussion/${commentId}`,
  admission: (reportId: string) => `/reports/${reportId}/admission`,
  askReview: (reportId: string) => `/reports/${reportId}/review-request`,
  reportLinks: (reportId: string) => `/reports/${reportId}/links`,
  recheckReport: (reportId: string, recheckId?: string) =>
    `/reports/${reportId}/recheck${recheckId ? `#recheck-${recheckId}` : ''}`,
  reportPeople: (reportId: string) => `/reports/${reportId}/people`,

  source: (id: string, query?: Record<string, string>) =>
    `/sources/${id}${query ? `?${new URLSearchParams(query).toString()}` : ''}`,
  editSource: (id: string) => `/sources/${id}/edit`,
  protectSource: (id: string) => `/sources/${id}/protection`,
  capture: (id: string) => `/captures/${id}`,
  attachment: (id: string) => `/files/${id}`,
  attachmentView: (id: string) => `/files/${id}/view`,
  attachmentAccess: (id: string) => `/files/${id}/access`,
  upload: (id: string) => `/uploads/${id}`,

  review: (query = '') => `/review${query}`,
  myReviews: () => '/review/mine',
  rechecks: (query?: Record<string, string>) =>
    `/review/recheck${query ? `?${new URLSearchParams(query).toString()}` : ''}`,
  savedViews: (from = '') =>
    `/review/views${from ? `?${new URLSearchParams({ from }).toString()}` : ''}`,
  decide: (reportId: string, part?: string, from = '') =>
    `/review/${reportId}${from ? `?${new URLSearchParams({ from }).toString()}` : ''}${part ? `#${part}` : ''}`,
  assignReport: (reportId: string) => `/review/${reportId}/assignment`,
  recuse: (reportId: string) => `/review/${reportId}/recusal`,
  reopenReport: (reportId: string) => `/review/${reportId}/reopening`,
  setClass: (reportId: string) => `/review/${reportId}/class`,
  uncoverAuthor: (reportId: string) => `/review/${reportId}/author`,
  joinReport: (reportId: string) => `/review/${reportId}/duplicate`,

  people: () => '/admin/people',
  invitePerson: () => '/admin/people/invite',
  person: (id: string) => `/admin/people/${id}`,
  reference: () => '/admin/lists',
  officeDays: (year?: number) =>
    year ? `/admin/lists/calendar?year=${year}` : '/admin/lists/calendar',
  audit: () => '/admin/log',
  system: () => '/admin/system',

  events: () => '/api/events',
  saveDraft: (reportId: string) => `/api/drafts/${reportId}`,
  draftWriters: (reportId: string) => `/api/drafts/${reportId}/writers`,
  citations: () => '/api/citations',
  /** One level of an act's outline; the query is that of the page on which it is picked from. */
  outline: (query: string) => `/api/outline${query}`,
  findActs: (words?: string) =>
    words ? `/api/acts?words=${encodeURIComponent(words)}` : '/api/acts',
};
