import { redirect } from '@remix-run/node';
import {
  openNotification,
  type Told,
} from '#app/features/notifications/commands/open-notification.server.ts';
import { page } from '#app/http/page.ts';
import { newId } from '#app/platform/ids.ts';
import { NotFound } from '#app/platform/errors.ts';
import { paths } from '#app/paths.ts';

/** Leads to the place of a notification and so marks it as read. */
export const loader = page('signed-in', async ({ params, actor, now }) => {
  const { id: notificationId = '' } = params;
  const context = { actor, now, newId: () => newId(now) };
  const opened = await openNotification(context, { notificationId });
  if (!opened.ok) throw new NotFound();
  return redirect(placeOf(opened.told));
});

/** What the head answers without reading the report. */
const ofConsent = new Set(['objected', 'admission-asked', 'look-asked']);

function placeOf(told: Told): string {
  if ('invitationId' in told) return paths.reportInvitation(told.invitationId);
  if ('campaignId' in told) {
    const { campaignId, question } = told;
    if (!question) return paths.campaign(campaignId);
    return `${paths.readArticle(campaignId, question.position)}#question-${question.id}`;
  }
  const { reportId, isDraft, kind, circle, commentId } = told;
  if (ofConsent.has(kind)) return paths.admission(reportId);
  if (kind === 'recheck') return paths.recheckReport(reportId);
  // The page of a report has its talk on it; a draft has no such page yet.
  if (isDraft && circle) {
    return `${paths.reportDiscussion(reportId)}${commentId ? `#comment-${commentId}` : ''}`;
  }
  if (commentId) return paths.report(reportId, `comment-${commentId}`);
  if (circle) return paths.report(reportId, 'discussion');
  if (isDraft && kind.startsWith('invite-')) return paths.reportPeople(reportId);
  return kind === 'ready' ? paths.checkReport(reportId) : paths.report(reportId);
}
