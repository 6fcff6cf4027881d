import { paths } from '#app/paths.ts';
import type { Scene, Viewer } from './scene.ts';

/** Every kind of page, and whose eyes it is looked at with. */
export const pages: Record<string, [viewer: Viewer, path: (scene: Scene) => string]> = {
  'sign-in': ['nobody', () => paths.signIn()],
  'forgotten password': ['nobody', () => paths.forgot()],
  'a link that is over': ['nobody', () => paths.reset('A'.repeat(43))],
  'an invitation': ['nobody', ({ invitation }) => paths.invitation(invitation)],
  'how Lacuna works': ['nobody', () => paths.howWeWork()],
  'what it protects': ['nobody', () => paths.protection()],
  'a group, from outside': ['nobody', ({ group }) => paths.group(group.id)],
  'home of a group’s member': ['author', () => paths.home()],
  'home of an analyst': ['assignee', () => paths.home()],
  'home of the head': ['head', () => paths.home()],
  profile: ['author', () => paths.profile()],
  password: ['author', () => paths.password()],
  sessions: ['author', () => paths.sessions()],
  notifications: ['author', () => paths.notifications()],
  groups: ['head', () => paths.groups()],
  'a group': ['coordinator', ({ group }) => paths.group(group.id)],
  'a group’s own form': ['coordinator', ({ group }) => paths.editGroup(group.id)],
  'invite into a group': ['coordinator', ({ group }) => paths.invite(group.id)],
  'a member’s place': [
    'coordinator',
    ({ group, membershipId }) => paths.member(group.id, membershipId),
  ],
  'a new group': ['head', () => paths.newGroup()],
  acts: ['author', () => paths.acts()],
  'an act': ['author', () => paths.act('law_education')],
  search: ['author', () => `${paths.search()}?q=место`],
  reports: ['author', () => paths.reports()],
  'deleted drafts': ['author', () => paths.deletedDrafts()],
  'a new report': ['author', () => paths.newReport()],
  'a draft': ['author', ({ reports }) => paths.editReport(reports.draft.id)],
  'the check of a draft': ['author', ({ reports }) => paths.checkReport(reports.draft.id)],
  'deleting a draft': ['author', ({ reports }) => paths.deleteDraft(reports.draft.id)],
  'people of a draft': ['author', ({ reports }) => paths.reportPeople(reports.draft.id)],
  'a report': ['author', ({ reports }) => paths.report(reports.held.id)],
  'a report, for the office': ['assignee', ({ reports }) => paths.report(reports.held.id)],
  'the head’s intake': ['head', ({ reports }) => paths.report(reports.confidential.id)],
  'versions of a report': ['author', ({ reports }) => paths.reportVersions(reports.held.id)],
  'an amendment': ['author', ({ reports }) => paths.amendReport(reports.held.id)],
  'an answer': ['author', ({ reports }) => paths.answerReport(reports.asked.id)],
  withdrawing: ['author', ({ reports }) => paths.withdrawReport(reports.held.id)],
  'a discussion': ['author', ({ reports }) => paths.reportDiscussion(reports.held.id)],
  'a comment’s history': [
    'author',
    ({ reports, comment }) => paths.commentHistory(reports.held.id, comment.id),
  ],
  'a new source': ['author', ({ reports }) => paths.newSource(reports.held.id)],
  'a new file': ['author', ({ reports }) => paths.newAttachment(reports.held.id)],
  'a source': ['author', ({ sourceId }) => paths.source(sourceId)],
  'correcting a source': ['author', ({ sourceId }) => paths.editSource(sourceId)],
  'protecting a source': ['journalist', ({ sourceId }) => paths.protectSource(sourceId)],
  'the queue': ['assignee', () => paths.review()],
  'a decision': ['assignee', ({ reports }) => paths.decide(reports.held.id)],
  people: ['administrator', () => paths.people()],
  'a person': ['administrator', ({ actors }) => paths.person(actors.author.accountId)],
  'invite into the office': ['administrator', () => paths.invitePerson()],
  lists: ['administrator', () => paths.reference()],
  log: ['head', () => paths.audit()],
};

/** Pages that an answer shows instead of the one asked for. */
export const refusals: Record<
  string,
  [viewer: Viewer, path: (scene: Scene) => string, status: number]
> = {
  'nothing there': ['author', () => '/nowhere', 404],
  'a report of others': ['stranger', ({ reports }) => paths.report(reports.held.id), 404],
  'not one’s own to do': ['colleague', ({ group }) => paths.editGroup(group.id), 403],
};
