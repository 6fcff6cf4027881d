import type { DecisionPage } from '#app/features/review/queries/get-decision.server.ts';
import { analystLabel } from '#app/features/review/components/analyst-label.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Select } from '#app/ui/select.tsx';

/** Acts beside the decision: give back, hand on, stand aside, set the class, reopen. */
export function OtherActs({ page }: { page: DecisionPage }) {
  const { t } = useI18n();
  const { acts, report, side } = page;
  const { id } = report;
  const classes = side.classes.filter(({ isSet }) => isSet);
  const shown = classes.length > 0 ? classes : side.classes.filter(({ follows }) => follows);
  return (
    <div className="sec noprint">
      <p className="md">
        <b className="b">{t('review:class.title')}</b>{' '}
        {shown.map(({ label }) => label).join('; ') || t('review:class.none')}{' '}
        <span className="mut">
          {shown.length > 0 && t(classes.length > 0 ? 'review:class.set' : 'review:class.follows')}
        </span>
      </p>
      {acts.assign && <Assign page={page} />}
      <p className="row acts-b">
        {acts.release && (
          <form method="post">
            <input type="hidden" name="intent" value="release" />
            <Button small data-key="KeyR">
              {t('review:release')}
            </Button>
          </form>
        )}
        {acts.setClass && (
          <ButtonLink small look="quiet" href={paths.setClass(id)}>
            {t('review:class.change')}
          </ButtonLink>
        )}
        {acts.recuse && (
          <ButtonLink small look="quiet" href={paths.recuse(id)}>
            {t('review:recuse.open')}
          </ButtonLink>
        )}
        {acts.uncover && (
          <ButtonLink small look="quiet" href={paths.uncoverAuthor(id)}>
            {t('review:look.open')}
          </ButtonLink>
        )}
        {acts.reopen && (
          <ButtonLink small href={paths.reopenReport(id)}>
            {t('review:reopen.open')}
          </ButtonLink>
        )}
      </p>
      {side.aside.map((person) => (
        <Aside key={person.id} reportId={id} person={person} mayEnd={acts.endRecusal} />
      ))}
    </div>
  );
}

/** Who stands aside and why; the head ends it. */
function Aside(props: {
  reportId: string;
  person: DecisionPage['side']['aside'][number];
  mayEnd: boolean;
}) {
  const { t } = useI18n();
  const { reportId, person, mayEnd } = props;
  const { id, name, reason } = person;
  return (
    <div className="row sp">
      <p className="sm mut">{t('review:recuse.stands', { name, reason })}</p>
      {mayEnd && (
        <form method="post" action={paths.recuse(reportId)}>
          <input type="hidden" name="intent" value="end" />
          <input type="hidden" name="accountId" value={id} />
          <Button small look="quiet" aria-label={t('review:recuse.endOf', { name })}>
            {t('review:recuse.end')}
          </Button>
        </form>
      )}
    </div>
  );
}

function Assign({ page: { report, side } }: { page: DecisionPage }) {
  const { t } = useI18n();
  const holder = report.people.find(({ relation }) => relation === 'assignee');
  return (
    <form method="post" action={paths.assignReport(report.id)} className="row assign" id="assign">
      <Field id="toId" label={t('review:assign.to')}>
        <Select
          name="toId"
          data-key="KeyA"
          defaultValue={holder?.id ?? ''}
          options={side.people.map((person) => ({
            value: person.id,
            label: analystLabel(person, t),
          }))}
        />
      </Field>
      <Button small>{t('review:assign.give')}</Button>
    </form>
  );
}
