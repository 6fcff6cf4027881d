import type { Calendar } from '#app/features/reports/domain/working-days.ts';
import { loadCalendar } from '#app/features/reports/queries/load-calendar.server.ts';
import { countingBack } from './calendar.ts';
import { assembleCast } from './cast.ts';
import { clubs } from './cases/clubs.ts';
import { contributions } from './cases/contributions.ts';
import { dormitory } from './cases/dormitory.ts';
import { kindergarten } from './cases/kindergarten.ts';
import { transfer } from './cases/transfer.ts';
import { afterwards } from './afterwards.ts';
import { freshNews } from './news.ts';
import { campaign } from './open/campaign.ts';
import { dormitoryEditions } from './open/dormitory-editions.ts';
import { endedEarly, inWork } from './open/decided-reports.ts';
import { drafts } from './open/drafts.ts';
import { filed } from './open/filing.ts';
import { inTriage, submitted } from './open/waiting-reports.ts';
import { play, type Step } from './stage.ts';

/** Everything that happens in the demo; open reports are as old on any day of the first start. */
export function wholeStory(now: Date, calendar: Calendar): Step[] {
  const back = countingBack(now, calendar);
  const open = [...inWork(back), ...endedEarly, ...inTriage(back), ...submitted];
  return [
    ...kindergarten,
    ...contributions,
    ...dormitory,
    ...transfer,
    ...clubs,
    ...open.flatMap((report, index) => filed(report, back, index)),
    ...drafts(back),
    ...dormitoryEditions(back),
    ...campaign(back),
  ];
}

/** Tells the demo into an empty database, by the product's own commands; gives the ids of its reports by their names. */
export async function loadDemo(
  now: Date,
  say: (line: string) => void = () => undefined,
): Promise<ReadonlyMap<string, string>> {
  say('Loading the demo …');
  const cast = await assembleCast();
  const steps = wholeStory(now, await loadCalendar());
  const reports = await play(cast, steps, freshNews(now));
  await afterwards(now);
  say(`The demo is loaded: ${reports.size} reports.`);
  return reports;
}
