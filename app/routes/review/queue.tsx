import { useLoaderData } from '@remix-run/react';
import { claimReport } from '#app/features/review/commands/claim-report.server.ts';
import { QueueFilters } from '#app/features/review/components/queue-filters.tsx';
import { QueueLine } from '#app/features/review/components/queue-line.tsx';
import { queueAddress, readQueueAddress } from '#app/features/review/domain/queue-address.ts';
import { countQueue } from '#app/features/review/queries/count-queue.server.ts';
import { getPeek } from '#app/features/review/queries/get-peek.server.ts';
import { listQueue } from '#app/features/review/queries/list-queue.server.ts';
import { loadDesk } from '#app/features/review/queries/load-desk.server.ts';
import { claimSchema } from '#app/features/review/schema.ts';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { KeyHints } from '#app/ui/key-hints.tsx';
import { Intake } from './parts/intake.tsx';
import { backToQueue } from './parts/back-to-queue.ts';
import { PeekPanel } from './parts/peek-panel.tsx';
import { QueueEmpty } from './parts/queue-empty.tsx';
import { Refusal } from '#app/features/review/components/refusal.tsx';
import { QueueHead, QueueFoot } from './parts/queue-frame.tsx';
import { queueHints } from './parts/queue-hints.ts';

export const handle: Handle = { shell: 'work' };

export const loader = page('report.triage-state.set', async ({ actor, lang, now, t, url }) => {
  const address = readQueueAddress(url.searchParams);
  const { calendar, intake, ...choices } = await loadDesk(actor, lang);
  const [{ rows, next }, counts] = await Promise.all([
    listQueue(actor, { address, lang, now, calendar }),
    countQueue(actor, address, { now, calendar }),
  ]);
  const row = rows.find(({ id }) => id === address.peek) ?? rows[0];
  return {
    title: t('review:title'),
    address,
    rows,
    next,
    counts,
    choices,
    intake: address.after ? [] : intake,
    peek: row ? await getPeek(actor, { row, lang }) : null,
    mayAssign: actor.kind === 'account' && actor.officeRole === 'head',
  };
});

export const action = formAction({
  claim: intent({
    needs: 'report.triage-state.set',
    schema: claimSchema,
    run: async ({ command }, { reportId, back }) => {
      const done = await claimReport(command, { reportId });
      if (!done.ok) return done;
      return {
        ok: true,
        to: backToQueue(back, reportId),
        toast: {
          key: 'review:toast.claimed',
          undo: { action: paths.decide(reportId), intent: 'release' },
        },
      };
    },
  }),
});

type Loaded = Awaited<ReturnType<typeof loader>>;

/** The queue: dense rows that explain their order, and a look at one of them beside. */
export default function Queue() {
  const { address, rows, next, counts, choices, intake, peek, mayAssign } = useLoaderData<
    typeof loader
  >() as unknown as Loaded;
  const { t } = useI18n();
  const { answer } = useFormState('claim');
  const from = queueAddress({ ...address, peek: null });
  return (
    <div className="wrap">
      <div className="qm">
        <QueueHead address={address} counts={counts} />
        {answer && (
          <Banner tone="bad" role="alert">
            <Refusal answer={answer} />
          </Banner>
        )}
        <QueueFilters address={address} choices={choices} />
        <Intake lines={intake} />
        {rows.length === 0 && <QueueEmpty address={address} />}
        <ol id="queue" data-list="" data-live="queue" data-live-hold="">
          {rows.map((row) => (
            <QueueLine
              key={row.id}
              row={row}
              from={from}
              isChosen={row.id === peek?.row.id}
              mayAssign={mayAssign}
            />
          ))}
        </ol>
        <QueueFoot address={address} counts={counts} next={next} />
        <KeyHints label={t('ui:keys.title')} hints={queueHints(t)} />
      </div>
      <PeekPanel peek={peek} from={from} />
    </div>
  );
}
