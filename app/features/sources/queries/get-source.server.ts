import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { SourceFacts } from '#app/access/facts.ts';
import { peopleShown, type ShownPerson } from '#app/features/reports/policy.ts';
import { knownReportsSql } from '#app/features/reports/visibility.server.ts';
import { rows } from '#app/platform/database.server.ts';
import { siteCopies, type SiteCopies } from '../domain/site-copies.ts';
import { knowsWhole, mayUnquote, sourceAbilities, type SourceAbilities } from '../policy.ts';
import { findSameAddress, type SameAddress } from './find-same-address.server.ts';
import { loadReportHead, type ReportHead } from './load-report-head.server.ts';
import { shownFile, type ShownFile } from './shown-file.server.ts';
import { shownLog, type LogEntry } from './shown-log.server.ts';
import {
  FIRST_OF_SCOPE,
  sourceSql,
  type CaptureJson,
  type QuoteJson,
  type SourceJson,
} from './source-sql.server.ts';

export type { ShownFile };

/** Words of the source with their number, and what the reader may do with them. */
export type ShownQuote = Omit<QuoteJson, 'addedBy'> & {
  number: number;
  addedBy: ShownPerson;
  mayRemove: boolean;
};

type Hidden = 'addedBy' | 'named' | 'files' | 'addressKey' | 'protectedById' | 'quotes' | 'log';

/** A source as its page shows it to somebody who knows it whole. */
export interface SourcePage extends Omit<SourceJson, Hidden> {
  addedBy: ShownPerson;
  named: ShownPerson[];
  files: ShownFile[];
  quotes: ShownQuote[];
  log: LogEntry[];
  report: Omit<ReportHead, 'facts' | 'isAuthorHidden'>;
  elsewhere: SameAddress[];
  abilities: SourceAbilities;
  mayReadCopies: boolean;
  copies: SiteCopies<CaptureJson> | null;
}

/** One source whole, read in one of its copies where that is asked for; null where the actor may not know it whole. */
export async function getSource(
  actor: Actor,
  id: string,
  { copyId = null }: { copyId?: string | null } = {},
): Promise<SourcePage | null> {
  const scope = knownReportsSql(actor, { first: FIRST_OF_SCOPE });
  const [found] = await rows<SourceJson>(`sources.one.${scope.key}`, sourceSql(scope.sql), [
    id,
    copyId,
    ...scope.values,
  ]);
  const head = found && (await loadReportHead(actor, found.reportId));
  if (!head) return null;
  const { addressKey, addedBy, named, files, quotes, log, protectedById, ...source } = found;
  const { facts: report, isAuthorHidden, ...shownHead } = head;
  const facts: SourceFacts = {
    report,
    isProtected: source.isProtected,
    addedById: addedBy.id,
    protectedById,
    namedIds: named.map((person) => person.id),
  };
  if (!knowsWhole(actor, facts)) return null;
  const shown = peopleShown(actor, report, isAuthorHidden);
  return {
    ...source,
    addedBy: shown(addedBy),
    named: named.map(shown),
    files: await Promise.all(files.map((file) => shownFile(actor, facts, file, shown))),
    quotes: quotes.map((quote, at) => ({
      ...quote,
      number: at + 1,
      addedBy: shown(quote.addedBy),
      mayRemove: mayUnquote(actor, report, quote.addedBy.id),
    })),
    log: shownLog(actor, facts, { log, files, shown }),
    report: shownHead,
    elsewhere: addressKey
      ? await findSameAddress(actor, { addressKey, exceptReportId: head.id })
      : [],
    abilities: sourceAbilities(actor, facts),
    mayReadCopies: can(actor, 'snapshot.read', facts).allowed,
    copies: siteCopies(source.captures),
  };
}
