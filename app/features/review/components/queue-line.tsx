import type { ReactNode } from 'react';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { classes } from '#app/ui/class-names.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Initials } from '#app/ui/person.tsx';
import { Score } from '#app/ui/score.tsx';
import { Status } from '#app/ui/status.tsx';
import { shortRegion } from '../domain/short-region.ts';
import type { QueueRow } from '../queries/queue-row.server.ts';
import { ClaimForm } from './claim-form.tsx';
import { ClockText } from './clock-text.tsx';
import { NormChip } from './norm-chip.tsx';
import { ReleaseForm } from './release-form.tsx';
import { scoreBarsOf } from './score-view.ts';

export interface QueueLineProps {
  row: QueueRow;
  /** The query of the list, to which the decision leads back. */
  from: string;
  isChosen: boolean;
  /** The head gives to others what nobody took. */
  mayAssign: boolean;
  /** Whoever came back to this row goes on from it. */
  takesFocus?: boolean;
  /** The form for whose acts the row can be marked. */
  markFor?: string;
  /** The row can be given back by its reader. */
  mayRelease?: boolean;
  /** What has just become of an act on it. */
  note?: ReactNode;
}

/** A row of the queue: why it stands here, what it is about, how its time runs, who holds it. */
export function QueueLine(props: QueueLineProps) {
  const { row, from, isChosen, takesFocus, markFor, note } = props;
  return (
    <li
      className={classes('q', isChosen && 'sel', markFor && 'can-mark')}
      id={`q-${row.id}`}
      data-row=""
      data-peek=""
      aria-current={isChosen ? 'true' : undefined}
    >
      <div className="q-s">
        {markFor && <Mark row={row} form={markFor} />}
        {row.score && <Score total={row.score.total} parts={scoreBarsOf(row.score)} />}
      </div>
      <div className="q-m">
        <Title row={row} from={from} takesFocus={takesFocus} />
        <About row={row} />
        {note && <div className="q-note">{note}</div>}
      </div>
      <div className="q-t">
        <Status status={row.status} />
        <ClockText row={row} />
      </div>
      <Holder {...props} />
    </li>
  );
}

function Mark({ row, form }: Pick<QueueLineProps, 'row'> & { form: string }) {
  const { t } = useI18n();
  return (
    <label className="q-x noprint">
      <input
        type="checkbox"
        name="reportIds"
        value={row.id}
        form={form}
        data-mark=""
        aria-label={t('review:mark.row', { name: shownName(row) ?? '' })}
      />
    </label>
  );
}

/** Who holds it, and the keys of the row that are about that. */
function Holder({ row, from, mayAssign, mayRelease }: QueueLineProps) {
  const { t } = useI18n();
  const assign = paths.decide(row.id, 'assign', from);
  if (row.assignee) {
    const named = t('ui:person.assigned', { name: row.assignee.name });
    return (
      <div className="q-w">
        <a href={assign} className="q-av" data-key="KeyA">
          <Initials name={row.assignee.name} office named={named} />
        </a>
        {mayRelease && row.status === 'in_triage' && <ReleaseForm row={row} from={from} />}
      </div>
    );
  }
  return (
    <div className="q-w">
      <ClaimForm row={row} from={from} look="icon" />
      {mayAssign && (
        <a className="sr" tabIndex={-1} aria-hidden="true" href={assign} data-key="KeyA" />
      )}
    </div>
  );
}

function Title({ row, from, takesFocus }: Pick<QueueLineProps, 'row' | 'from' | 'takesFocus'>) {
  const { t, lang } = useI18n();
  const name = shownName(row) ?? '';
  const title = row.isConfidential ? t('review:row.confidential', { name }) : row.title;
  return (
    <h2>
      {row.isConfidential && (
        <>
          <Icon name="lock" small />{' '}
        </>
      )}
      <a
        href={paths.decide(row.id, undefined, from)}
        data-open=""
        data-focus={takesFocus ? '' : undefined}
        data-key="KeyD"
        {...(row.language === lang || row.isConfidential ? {} : { lang: row.language })}
      >
        {title}
      </a>
      {row.similar > 0 && (
        <>
          {' '}
          <a className="sim" href={paths.decide(row.id, 'd0', from)}>
            <Icon name="git-merge" small />
            {t('review:row.similar', { count: row.similar })}
          </a>
        </>
      )}
    </h2>
  );
}

function About({ row }: Pick<QueueLineProps, 'row'>) {
  const { t, lang } = useI18n();
  if (row.isConfidential) {
    return (
      <p className="q-l">
        <span className="mut">{t('review:row.list', { count: row.listSize })}</span>
      </p>
    );
  }
  const firstOf = ([first, ...rest]: readonly string[]) =>
    rest.length > 0 ? `${first} ${t('review:row.more', { count: rest.length })}` : first;
  const groups =
    row.groups.length > 1 ? t('review:row.groups', { count: row.groups.length }) : row.groups[0];
  const words = [
    { key: 'region', text: row.regions.map((region) => shortRegion(region, lang)).join(', ') },
    { key: 'level', text: firstOf(row.levels) },
    { key: 'group', text: groups },
    { key: 'kind', text: firstOf(row.kinds), wide: true },
  ].filter(({ text }) => text);
  return (
    <p className="q-l dots">
      {row.norm && (
        <span className="q-n">
          <NormChip norm={row.norm} />
          {row.normCount > 1 && (
            <span className="mut"> {t('review:row.more', { count: row.normCount - 1 })}</span>
          )}
        </span>
      )}
      {words.map(({ key, text, wide }) => (
        <span key={key} className={wide ? 'wide' : undefined}>
          {text}
        </span>
      ))}
    </p>
  );
}
