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

  acts: () => '/acts',
  act: (key: string, unit?: string) => `/acts/${key}${unit ? `#${unit}` : ''}`,

  reports: (query = '') => `/reports${query}`,
  deletedDrafts: () => '/reports/deleted',
  newReport: (act?: string) =>
    act ? `/reports/new?act=${encodeURIComponent(act)}` : '/reports/new',
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
  peek: (reportId: string, from = '') =>
    `/review/${reportId}/peek${from ? `?${new URLSearchParams({ from }).toString()}` : ''}`,

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
  findActs: (words?: string) =>
    words ? `/api/acts?words=${encodeURIComponent(words)}` : '/api/acts',
};
