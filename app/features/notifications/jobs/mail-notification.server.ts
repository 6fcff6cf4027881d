import { actorOf, type AccountStanding, type Actor } from '#app/access/actor.ts';
import type { Circle } from '#app/access/facts.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import type { Language } from '#app/i18n/languages.ts';
import { paths } from '#app/paths.ts';
import { db } from '#app/platform/database.server.ts';
import { sendMail } from '#app/platform/mail.server.ts';
import type { Kind } from '../domain/kinds.ts';
import { newsLetter, type NewsLetter } from '../emails/news-letter.ts';
import { mayBeTold } from '../policy.ts';
import { whoDid } from '../queries/who-did.server.ts';
import { standing } from './forget-unreadable.server.ts';

const select = {
  id: true,
  eventId: true,
  kind: true,
  circle: true,
  reportId: true,
  readAt: true,
  mailedAt: true,
  account: { select: { ...standing, email: true, language: true } },
  report: {
    select: { number: true, mark: true, currentVersion: { select: { title: true } } },
  },
} as const;

const load = (id: string) => db().notification.findUnique({ where: { id }, select });
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

/**
 * Sends one notification by e-mail, in its reader's language. Rights are asked once more: they may
 * have ended while the letter waited. What was read or sent meanwhile is not sent again.
 */
export async function mailNotification(
  notificationId: string,
  { origin, now }: { origin: string; now: Date },
): Promise<void> {
  const news = await load(notificationId);
  if (!news?.reportId || news.readAt || news.mailedAt) return;
  const loaded = await loadReportFacts(news.reportId);
  const actor = actorOf(news.account as AccountStanding, now);
  if (
    !loaded ||
    loaded.isDeleted ||
    !mayBeTold(actor, news.circle as Circle | null, loaded.facts)
  ) {
    return;
  }
  const { email, language } = news.account;
  const { subject, text } = newsLetter({
    language: language as Language,
    link: origin + paths.notification(news.id),
    about: loaded.facts.visibility === 'confidential' ? null : await aboutOf(news, actor),
  });
  await sendMail({ to: email, subject, text, id: news.id });
  await db().notification.update({
    where: { id: news.id },
    data: { mailedAt: now },
    select: { id: true },
  });
}

async function aboutOf(
  { eventId, kind, report }: Loaded,
  actor: Actor,
): Promise<NewsLetter['about']> {
  return {
    kind: kind as Kind,
    name: report && shownName(report),
    title: report?.currentVersion?.title ?? '',
    who: await whoDid(eventId, actor),
  };
}
