import { shortProvision } from '#app/features/acts/domain/provision-label.ts';
import { pathOfKey } from '#app/features/acts/domain/provision-path.ts';
import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { CitationChip } from '#app/ui/citation-chip.tsx';
import { DiffText } from '#app/ui/diff.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { HashLine } from '#app/ui/hash-line.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { inContext } from '../domain/diff-context.ts';
import { marksLost, type RecheckAnswer } from '../domain/recheck.ts';
import { wordDiff } from '../domain/word-diff.ts';
import type { ShownRecheck } from '../queries/get-rechecks.server.ts';
import type { RecheckJson } from '../queries/recheck-json.server.ts';

/** The place that has changed, as a chip that leads to it in the register. */
export function RecheckChip({ recheck }: { recheck: Omit<RecheckJson, 'answeredBy'> }) {
  const { t, lang } = useI18n();
  const { act, provisionKey, kind } = recheck;
  return (
    <CitationChip
      unit={shortProvision(pathOfKey(provisionKey), { t, lang })}
      act={act.short}
      lang={act.shortLanguage}
      href={paths.act(act.key, provisionKey)}
      state={kind === 'changed' ? 'resolved' : 'repealed'}
    />
  );
}

/** What has changed, in one sentence with its two days. */
export function RecheckSays({ recheck }: { recheck: Omit<RecheckJson, 'answeredBy'> }) {
  const { t, format } = useI18n();
  const { kind, ofFinding, oldFrom, newFrom } = recheck;
  const days = { old: format.date(oldFrom), new: format.date(newFrom) };
  return <>{t(`recheck:${ofFinding ? 'kindOfFinding' : 'kind'}.${kind}`, days)}</>;
}

/** One changed norm: the words that were read and those of today, and what may be said of them. */
export function RecheckItem(props: {
  recheck: ShownRecheck;
  reportId: string;
  answers: readonly RecheckAnswer[];
  /** Where the report is amended, or the draft written on. */
  amendHref: string | null;
  form: FormState;
}) {
  const { recheck, reportId, answers, amendHref, form } = props;
  const { t } = useI18n();
  const { id, oldWords, newWords, language, isWaiting } = recheck;
  const parts =
    newWords === null
      ? [{ kind: 'removed' as const, text: oldWords ?? '' }]
      : inContext(wordDiff(oldWords ?? '', newWords));
  const lost = marksLost(recheck.marks, newWords);
  return (
    <article className="sec" id={`recheck-${id}`} aria-labelledby={`recheck-${id}-place`}>
      <h2 id={`recheck-${id}-place`} className="md">
        <RecheckChip recheck={recheck} />
      </h2>
      <p className="md sub">
        <RecheckSays recheck={recheck} />
      </p>
      <div className="law sec-b">
        <div className="law-t">
          <DiffText parts={parts} lang={language} />
        </div>
      </div>
      {isWaiting && lost.length > 0 && (
        <Banner tone="warn" title={t('recheck:marks.lost', { count: lost.length })}>
          {lost.map(({ n, text }) => (
            <p key={n} lang={language}>
              «{text}»
            </p>
          ))}
        </Banner>
      )}
      <Fold summary={t('recheck:old')}>
        <div className="law-t">
          <DiffText parts={[{ kind: 'same', text: oldWords ?? '' }]} lang={language} />
        </div>
        <HashLine sha256={recheck.oldSha256} />
      </Fold>
      {recheck.answer && <Said recheck={recheck} />}
      {isWaiting && answers.length > 0 && (
        <Answers {...{ recheck, reportId, answers, amendHref, form }} />
      )}
    </article>
  );
}

function Said({ recheck }: { recheck: ShownRecheck }) {
  const { t, format } = useI18n();
  const nameOf = usePersonName();
  const { answer, by, note, answeredAt, ofFinding } = recheck;
  const facts = [by && nameOf(by.name), answeredAt && format.date(answeredAt)].filter(Boolean);
  return (
    <div className="sec-b">
      <p className="b">{t(`recheck:${ofFinding ? 'saidOfFinding' : 'said'}.${answer}`)}</p>
      {note && <blockquote>{note}</blockquote>}
      <p className="md mut">{facts.join(' · ')}</p>
    </div>
  );
}

/** What one button says that nothing follows from the change. */
function holdsKey({ ofFinding, kind }: ShownRecheck): string {
  if (ofFinding) return 'recheck:holdsFinding';
  return kind === 'changed' ? 'recheck:holds' : 'recheck:holdsOnly';
}

function Answers(props: {
  recheck: ShownRecheck;
  reportId: string;
  answers: readonly RecheckAnswer[];
  amendHref: string | null;
  form: FormState;
}) {
  const { recheck, reportId, answers, amendHref, form } = props;
  const { id, ofFinding } = recheck;
  const { t } = useI18n();
  const isMine = form.value('recheckId') === id;
  const noteId = `note-${id}`;
  return (
    <div className="sec-b noprint">
      {isMine && form.refusal && !form.error('note') && (
        <Banner tone="bad" role="alert">
          {form.refusal}
        </Banner>
      )}
      <form method="post" action={paths.recheckReport(reportId)} className="row sec-b">
        <input type="hidden" name="recheckId" value={id} />
        <Button look="primary" name="answer" value="holds" icon="check">
          {t(holdsKey(recheck))}
        </Button>
        {amendHref && (
          <ButtonLink href={amendHref} icon="pencil">
            {t('recheck:amend')}
          </ButtonLink>
        )}
      </form>
      {answers.includes('closed') && (
        <Fold summary={t('recheck:closed')} open={isMine && form.error('note') !== undefined}>
          <form method="post" action={paths.recheckReport(reportId)} className="sec-b">
            <input type="hidden" name="recheckId" value={id} />
            <Field
              id={noteId}
              label={t('recheck:note')}
              hint={t(ofFinding ? 'recheck:noteHintFinding' : 'recheck:noteHint')}
              error={isMine ? form.error('note') : undefined}
            >
              <TextArea
                name="note"
                rows={3}
                maxLength={2_000}
                required
                defaultValue={isMine ? form.value('note') : ''}
              />
            </Field>
            <Button name="answer" value="closed">
              {t(ofFinding ? 'recheck:closedDoFinding' : 'recheck:closedDo')}
            </Button>
          </form>
        </Fold>
      )}
    </div>
  );
}
