import { useActionData, useLoaderData } from '@remix-run/react';
import type { CommandContext, Refusal as Refused, Result } from '#app/access/context.ts';
import { assignReports } from '#app/features/review/commands/assign-reports.server.ts';
import { claimReport } from '#app/features/review/commands/claim-report.server.ts';
import { claimReports } from '#app/features/review/commands/claim-reports.server.ts';
import { releaseReport } from '#app/features/review/commands/release-report.server.ts';
import { QueueFilters } from '#app/features/review/components/queue-filters.tsx';
import { QueueLine, type QueueLineProps } from '#app/features/review/components/queue-line.tsx';
import { Refusal } from '#app/features/review/components/refusal.tsx';
import {
  narrowingConditions,
  openedFilter,
  queueAddress,
  queueConditions,
  readQueueAddress,
} from '#app/features/review/domain/queue-address.ts';
import { getPeek } from '#app/features/review/queries/get-peek.server.ts';
import { loadDesk } from '#app/features/review/queries/load-desk.server.ts';
import { openQueue } from '#app/features/review/queries/open-queue.server.ts';
import {
  assignReportsSchema,
  claimReportsSchema,
  claimSchema,
} from '#app/features/review/schema.ts';
import { Kept, KeptPart } from '#app/frame/kept.tsx';
import type { Handle } from '#app/frame/use-root.ts';
import type { Done } from '#app/http/answer-form.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import type { FormAnswer } from '#app/http/form-answer.ts';
import { page } from '#app/http/page.ts';
import type { Toast } from '#app/http/request-context.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { KeyHints } from '#app/ui/key-hints.tsx';
import { backToQueue } from './parts/back-to-queue.ts';
import { Intake } from './parts/intake.tsx';
import { MARKED, MarkedBar } from './parts/marked-bar.tsx';
import type { NamedOutcome } from './parts/told-outcomes.ts';
import { Outcomes, refusalsByRow } from './parts/outcomes.tsx';
import { PeekPanel } from './parts/peek-panel.tsx';
import { QueueEmpty } from './parts/queue-empty.tsx';
import { QueueFoot, QueueHead } from './parts/queue-frame.tsx';
import { queueHints } from './parts/queue-hints.ts';
import { toldOutcomes, toldRefusal } from './parts/told-outcomes.ts';

export const handle: Handle = { shell: 'work', keys: queueHints };

export const loader = page('report.triage-state.set', async ({ actor, lang, now, t, url }) => {
  const address = readQueueAddress(url.searchParams);
  const opened = openedFilter(url.searchParams);
  const reader = actor.kind === 'account' ? actor : null;
  const isHead = reader?.officeRole === 'head';
  const narrowing = narrowingConditions(address);
  const asked = queueConditions.filter(
    (name) => name === opened || narrowing.includes(name) || (isHead && name === 'assignee'),
  );
  const { calendar, intake, views, choices } = await loadDesk(actor, lang, asked);
  const { rows, next, counts, chosen } = await openQueue(actor, { address, lang, now, calendar });
  return {
    title: t('review:title'),
    address,
    rows,
    next,
    counts,
    choices,
    opened,
    saved: views,
    intake: address.after ? [] : intake,
    peek: chosen ? await getPeek(actor, { row: chosen, lang }) : null,
    readerId: reader?.accountId ?? null,
    isHead,
  };
});

/** An act on one row, after which its reader stands there again. */
const onRow = (
  run: (context: CommandContext, input: { reportId: string }) => Promise<Result>,
  toastFor: (reportId: string) => Toast,
) =>
  intent({
    needs: 'report.triage-state.set',
    schema: claimSchema,
    run: async ({ actor, command }, { reportId, back }): Promise<Done | Refused> => {
      const done = await run(command, { reportId });
      if (!done.ok) return toldRefusal(actor, reportId, done);
      return { ok: true, to: backToQueue(back, reportId), toast: toastFor(reportId) };
    },
  });

export const action = formAction({
  claim: onRow(claimReport, (reportId) => ({
    key: 'review:toast.claimed',
    undo: { action: paths.decide(reportId), intent: 'release' },
  })),
  release: onRow(releaseReport, () => ({ key: 'review:toast.released' })),
  'claim-several': intent({
    needs: 'report.triage-state.set',
    schema: claimReportsSchema,
    run: async ({ actor, command }, { reportIds, back }) => {
      const done = await claimReports(command, { reportIds });
      return toldOutcomes(actor, done, { back, toast: 'review:toast.claimedSeveral' });
    },
  }),
  'assign-several': intent({
    needs: 'report.assign',
    schema: assignReportsSchema,
    run: async ({ actor, command }, { reportIds, toId, back }) => {
      const done = await assignReports(command, { reportIds, toId });
      return toldOutcomes(actor, done, { back, toast: 'review:toast.assignedSeveral' });
    },
  }),
});

type Loaded = Awaited<ReturnType<typeof loader>>;

/** A row with what has just become of an act on it. */
function Line({
  refusal,
  ...line
}: Omit<QueueLineProps, 'note' | 'markFor'> & { refusal: NamedOutcome['refusal'] | null }) {
  const answer = refusal && { reason: refusal.reason, details: refusal.values ?? {} };
  return <QueueLine {...line} markFor={MARKED} note={answer && <Refusal answer={answer} />} />;
}

function QueueKeys() {
  const { t } = useI18n();
  return <KeyHints label={t('ui:keys.title')} hints={queueHints(t)} />;
}

/** The queue: dense rows that explain their order, and a look at one of them beside. */
export default function Queue() {
  const loaded = useLoaderData<typeof loader>() as unknown as Loaded;
  const { address, rows, next, counts, choices, opened, saved } = loaded;
  const { intake, peek, readerId, isHead } = loaded;
  const answer = useActionData<FormAnswer>();
  const refusals = refusalsByRow(answer);
  const isBack = address.peek !== null || answer !== undefined;
  const from = queueAddress({ ...address, peek: null });
  const lines = rows.map((row) => ({
    partKey: row.id,
    row,
    from,
    isChosen: row.id === peek?.row.id,
    takesFocus: isBack && row.id === peek?.row.id,
    mayAssign: isHead,
    mayRelease: isHead || row.assignee?.id === readerId,
    refusal: refusals.get(row.id) ?? null,
  }));
  return (
    <div className="wrap">
      <div className="qm">
        <KeptPart name="queue-head" part={QueueHead} given={{ address, counts, saved }} />
        {answer && <Outcomes answer={answer} />}
        <KeptPart name="queue-filters" part={QueueFilters} given={{ address, choices, opened }} />
        <Intake lines={intake} />
        {rows.length === 0 && <QueueEmpty address={address} choices={choices} />}
        <Kept
          as="ol"
          attributes={{ id: 'queue', 'data-list': '', 'data-live': 'queue', 'data-live-hold': '' }}
          name="queue-line"
          part={Line}
          parts={lines}
        />
        {rows.length > 0 && <MarkedBar from={from} people={isHead ? choices.assignee : null} />}
        <KeptPart name="queue-foot" part={QueueFoot} given={{ address, counts, next }} />
        <KeptPart name="queue-keys" part={QueueKeys} given={{}} />
      </div>
      <KeptPart name="queue-peek" part={PeekPanel} given={{ peek, from }} />
    </div>
  );
}
