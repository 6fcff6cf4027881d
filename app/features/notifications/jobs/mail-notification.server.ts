import { actorOf, type AccountStanding, type Actor } from '#app/access/actor.ts';
import type { Circle } from '#app/access/facts.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import { sealedTitle } from '#app/features/reports/domain/sealed-title.ts';
import type { Language } from '#app/i18n/languages.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { paths } from '#app/paths.ts';
import { db } from '#app/platform/database.server.ts';
import { sendMail } from '#app/platform/mail.server.ts';
import type { Letter } from '#app/features/people/emails/letter.ts';
import { wantsLetter, type Kind } from '../domain/kinds.ts';
import { newsLetter, waitingLetter, type NewsLetter } from '../emails/news-letter.ts';
import { mayBeTold, readsLetterAlone } from '../policy.ts';
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
  account: { select: { ...standing, email: true, language: true, mailOff: true } },
  report: {
    select: {
      number: true,
      mark: true,
      currentVersion: { select: { title: true } },
      splitFrom: { select: { number: true, mark: true, visibility: true } },
    },
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
  if (!news || news.readAt || news.mailedAt) return;
  const { email, language, mailOff } = news.account;
  if (!wantsLetter(news.kind as Kind, mailOff)) return;
  const link = origin + paths.notification(news.id);
  const written = await write(news, { language: language as Language, link, now });
  if (!written) return;
  await sendMail({ to: email, ...written, id: news.id });
  await db().notification.update({
    where: { id: news.id },
    data: { mailedAt: now },
    select: { id: true },
  });
}

/** The letter; none where its reader may no longer know what it would say. */
async function write(
  news: Loaded,
  { language, link, now }: { language: Language; link: string; now: Date },
): Promise<Letter | null> {
  if (news.kind === 'invited') return waitingLetter({ language, link });
  if (!news.reportId) return null;
  const loaded = await loadReportFacts(news.reportId);
  const actor = actorOf(news.account as AccountStanding, now);
  const told = { kind: news.kind as Kind, circle: news.circle as Circle | null };
  if (!loaded || loaded.isDeleted || !mayBeTold(actor, told, loaded.facts)) return null;
  const { facts } = loaded;
  if (facts.visibility === 'confidential') return newsLetter({ language, link, about: null });
  const isSealed = readsLetterAlone(actor, facts);
  const about = isSealed ? sealedAbout(news, language) : await aboutOf(news, actor);
  return newsLetter({ language, link, about });
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

/** Of a report whose details are kept back: that it was referred, by its neutral name. */
function sealedAbout({ kind, report }: Loaded, language: Language): NewsLetter['about'] {
  const partOf = report?.splitFrom?.visibility === 'ordinary' ? report.splitFrom : null;
  return {
    kind: kind as Kind,
    name: report && shownName(report),
    title: sealedTitle(translatorFor(language), partOf),
    who: null,
  };
}
