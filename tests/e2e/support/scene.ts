import { db } from '#app/platform/database.server.ts';
import { newId, newSecret, sha256 } from '#app/platform/ids.ts';
import { makeReadImport } from '#tests/factories/act-import.ts';
import { makeCast, reportOf, type Part } from '#tests/factories/cast.ts';
import { makeCampaign, makeMark, makeQuestion, makeReadAct } from '#tests/factories/campaign.ts';
import { makeAsked } from '#tests/factories/clarification.ts';
import { makeComment } from '#tests/factories/comment.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { makeRecheck } from '#tests/factories/recheck.ts';
import { makeReportInvitation } from '#tests/factories/report-invitation.ts';
import { makeSource } from '#tests/factories/source.ts';

/** People around reports in the states that pages differ by. */
export async function makeScene() {
  const cast = await makeCast();
  const { author, coordinator, journalist, assignee, analyst } = cast.actors;
  const draft = await makeDraft(author, cast.group.id);
  const submitted = await reportOf(cast, { status: 'submitted', assigneeId: null });
  const held = await reportOf(cast);
  const asked = await makeAsked({ groupId: cast.group.id, authorId: author.accountId });
  const confidential = await reportOf(cast, {
    visibility: 'confidential',
    namedIds: [author.accountId, journalist.accountId, assignee.accountId],
  });
  const accepted = await reportOf(cast, { status: 'accepted' });
  const at = new Date();
  const comment = await makeComment({ reportId: held.id, authorId: analyst.accountId, at });
  await makeComment({ reportId: held.id, authorId: coordinator.accountId, circle: 'group', at });
  const paper = { noAddressReason: 'Бумажный документ', title: 'Порядок предоставления мест' };
  const sourceId = await makeSource(author, held.id, paper);
  await makeRecheck(held.id);
  const invitation = newSecret();
  await db().invitation.create({
    data: {
      id: newId(),
      email: `${newId()}@example.kz`,
      tokenHash: sha256(invitation),
      groupId: cast.group.id,
      groupRole: 'member',
      invitedById: coordinator.accountId,
      createdAt: at,
      expiresAt: new Date(at.getTime() + 86_400_000),
    },
  });
  const reportInvitation = await makeReportInvitation(cast, cast.actors.stranger.accountId);
  const place = await db().membership.findFirstOrThrow({ where: { accountId: author.accountId } });
  const act = await makeReadAct();
  const [first, second] = act.articleKeys as [string, string];
  const campaign = await makeCampaign({
    openedById: cast.actors.head.accountId,
    groupIds: [cast.group.id, cast.other.id],
    articleKeys: act.articleKeys,
    about: 'Где не назван срок?',
  });
  const reading = { campaignId: campaign.id, groupId: cast.group.id };
  await makeQuestion({ ...reading, articleKey: first, askedById: author.accountId });
  await makeMark({ ...reading, articleKey: second, byId: author.accountId });
  const reports = { draft, submitted, held, asked, confidential, accepted };
  return {
    ...cast,
    campaign,
    readAct: act,
    importId: await makeReadImport(cast.actors.head.accountId),
    reports,
    comment,
    sourceId,
    invitation,
    reportInvitation,
    membershipId: place.id,
  };
}

export type Scene = Awaited<ReturnType<typeof makeScene>>;
/** Whose eyes a page is seen with; nobody is a visitor. */
export type Viewer = Part | 'nobody';

export const accountOf = (scene: Scene, viewer: Viewer) =>
  viewer === 'nobody' ? undefined : scene.actors[viewer].accountId;
