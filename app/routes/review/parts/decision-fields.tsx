import { shownName } from '#app/features/reports/domain/report-number.ts';
import { analystLabel } from '#app/features/review/components/analyst-label.ts';
import type { DecisionPage } from '#app/features/review/queries/get-decision.server.ts';
import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Field } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { Demands } from './demands.tsx';
import { SplitFields } from './split-fields.tsx';

interface Props {
  page: DecisionPage;
  form: FormState;
}

/** What the kinds demand. All stand in the form; the style shows, and the server reads, those of the kind chosen. */
export function DecisionFields({ page, form }: Props) {
  const { t } = useI18n();
  const kinds = page.acts.decisions;
  const has = (kind: (typeof kinds)[number]) => kinds.includes(kind);
  return (
    <div className="need">
      {has('accept') && <AcceptFields page={page} form={form} />}
      {has('request_clarification') && (
        <Demands of={['request_clarification']}>
          <Field
            id="dueOn"
            label={t('review:field.dueOn')}
            hint={t('review:field.dueOnHint')}
            error={form.error('dueOn')}
          >
            <DateInput
              name="dueOn"
              defaultValue={form.value('dueOn', page.side.answerBy)}
              data-echo="letter-dueOn"
            />
          </Field>
        </Demands>
      )}
      {has('merge_duplicate') && <MergeFields page={page} form={form} />}
      {has('split') && <SplitFields page={page} form={form} />}
      {has('redirect_body') && <LetterFields form={form} />}
      {has('defer') && (
        <Demands of={['defer']}>
          <Field
            id="deferredUntil"
            label={t('review:field.deferredUntil')}
            hint={t('review:field.deferredUntilHint')}
            error={form.error('deferredUntil')}
          >
            <DateInput
              name="deferredUntil"
              defaultValue={form.value('deferredUntil')}
              data-echo="letter-deferredUntil"
            />
          </Field>
        </Demands>
      )}
      <Reason page={page} form={form} />
    </div>
  );
}

/** One text for all kinds, so that nothing typed is lost by another choice. */
function Reason({ page, form }: Props) {
  const { t } = useI18n();
  return (
    <Field
      id="reason"
      error={form.error('reason')}
      label={page.acts.decisions.map((kind) => (
        <span key={kind} data-kind={kind}>
          {t(kind === 'request_clarification' ? 'review:field.question' : 'review:field.reason')}{' '}
          <span className="mut">{t(`review:reads.${kind}`)}</span>
        </span>
      ))}
    >
      <TextArea
        name="reason"
        rows={4}
        maxLength={4000}
        defaultValue={form.value('reason')}
        data-echo="letter-reason"
      />
    </Field>
  );
}

function AcceptFields({ page, form }: Props) {
  const { t } = useI18n();
  const { report, side } = page;
  const { version } = report;
  const chosen = (list: string) => version.choices.some((choice) => choice.list === list);
  const demands = [
    ['norm', version.provisions.length > 0 || version.checkedActs !== ''],
    ['region', chosen('region')],
    ['level', chosen('education_level')],
    ['source', report.sources.length > 0],
  ] as const;
  const holder = report.people.find(({ relation }) => relation === 'assignee');
  return (
    <Demands of={['accept']}>
      <p className="md sub">
        {t('review:need.title')}{' '}
        {demands.map(([name, isMet]) => (
          <span key={name} className={isMet ? 'nw' : 'nw late'}>
            {t(`review:need.${name}`)} <Icon name={isMet ? 'check' : 'x'} small />
            <span className="sr">{t(isMet ? 'review:need.met' : 'review:need.unmet')}</span>{' '}
          </span>
        ))}
      </p>
      <Field
        id="analystId"
        label={t('review:field.analyst')}
        error={form.error('analystId') ?? form.error('toId')}
      >
        <Select
          name="analystId"
          defaultValue={form.value('analystId', holder?.id)}
          options={side.people.map((person) => ({
            value: person.id,
            label: analystLabel(person, t),
          }))}
        />
      </Field>
    </Demands>
  );
}

function MergeFields({ page, form }: Props) {
  const { t } = useI18n();
  return (
    <Demands of={['merge_duplicate']}>
      <Field
        id="other"
        label={t('review:field.other')}
        hint={t('review:field.otherHint')}
        error={form.error('other')}
      >
        <TextInput
          name="other"
          defaultValue={form.value('other')}
          list="likely-numbers"
          maxLength={40}
        />
      </Field>
      <datalist id="likely-numbers">
        {page.likely.map(({ id, number, title }) => (
          <option key={id} value={shownName({ number, mark: null }) ?? ''}>
            {title}
          </option>
        ))}
      </datalist>
    </Demands>
  );
}

function LetterFields({ form }: { form: FormState }) {
  const { t } = useI18n();
  return (
    <Demands of={['redirect_body', 'refer_law_enforcement']}>
      <Field id="addressee" label={t('review:field.addressee')} error={form.error('addressee')}>
        <TextInput
          name="addressee"
          defaultValue={form.value('addressee')}
          maxLength={300}
          data-echo="letter-addressee"
        />
      </Field>
      <Field
        id="letterNumber"
        label={t('review:field.letterNumber')}
        optional
        error={form.error('letterNumber')}
      >
        <TextInput
          name="letterNumber"
          defaultValue={form.value('letterNumber')}
          maxLength={60}
          data-echo="letter-number"
        />
      </Field>
      <Field
        id="letterDate"
        label={t('review:field.letterDate')}
        optional
        error={form.error('letterDate')}
      >
        <DateInput
          name="letterDate"
          defaultValue={form.value('letterDate')}
          data-echo="letter-date"
        />
      </Field>
    </Demands>
  );
}
