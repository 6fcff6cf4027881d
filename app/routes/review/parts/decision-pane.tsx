import type { DecisionPage } from '#app/features/review/queries/get-decision.server.ts';
import { decisionKinds, type DecisionKind } from '#app/features/review/schema.ts';
import { useFormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { Refusal } from '#app/features/review/components/refusal.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { DecisionLetter } from './decision-letter.tsx';
import { DecisionSign } from './decision-sign.tsx';
import { OtherActs } from './other-acts.tsx';
import { Waiting } from './waiting.tsx';

const FORM = 'decide';

/** The right pane: the decision, what it demands, the letter that the group will get. */
export function DecisionPane(props: { page: DecisionPage; from: string; formKey: string }) {
  const { t } = useI18n();
  const { page, from, formKey } = props;
  const { acts, report, side } = page;
  const form = useFormState();
  const typed = form.value('kind');
  const chosen = acts.decisions.find((kind) => kind === typed) ?? acts.decisions[0];
  return (
    <section
      className="pane dec"
      tabIndex={0}
      role="region"
      id="pane-decision"
      data-pane=""
      aria-label={t('review:pane.decision')}
    >
      <div className="dec-in">
        {form.answer && form.mistakes().length > 0 && (
          <ErrorSummary title={t('review:decision.mistakes')} mistakes={form.mistakes()} />
        )}
        {form.answer && form.mistakes().length === 0 && (
          <Banner tone="bad" role="alert" title={t('review:decision.notKept')}>
            <Refusal answer={form.answer} />
          </Banner>
        )}
        <h2>{t('review:pane.decision')}</h2>
        {chosen ? (
          <form
            method="post"
            id={FORM}
            data-keep={`decide:${report.id}`}
            data-keep-version={side.rowVersion}
          >
            <input type="hidden" name="key" value={formKey} />
            <input type="hidden" name="version" value={side.rowVersion} />
            <Kinds kinds={acts.decisions} chosen={chosen} />
            <DecisionFields page={page} form={form} />
            <DecisionLetter page={page} form={form} />
          </form>
        ) : (
          <>
            {form.value('reason') && <KeptText text={form.value('reason')} />}
            <Waiting page={page} from={from} />
          </>
        )}
        <OtherActs page={page} />
      </div>
      {chosen && <DecisionSign form={FORM} kinds={acts.decisions} status={report.status} />}
    </section>
  );
}

/** What was typed for a decision that is no longer open, to be taken elsewhere. */
function KeptText({ text }: { text: string }) {
  const { t } = useI18n();
  return (
    <Field id="kept" label={t('review:decision.kept')}>
      <TextArea rows={4} readOnly defaultValue={text} />
    </Field>
  );
}

/** The decisions, each with the key of its place among all nine. */
function Kinds({ kinds, chosen }: { kinds: readonly DecisionKind[]; chosen: DecisionKind }) {
  const { t } = useI18n();
  return (
    <fieldset className="chs">
      <legend className="sr">{t('review:decision.kinds')}</legend>
      {kinds.map((kind) => {
        const digit = decisionKinds.indexOf(kind) + 1;
        return (
          <label key={kind}>
            <input
              type="radio"
              name="kind"
              value={kind}
              defaultChecked={kind === chosen}
              data-key={`Digit${digit}`}
            />
            <span>{t(`review:kind.${kind}`)}</span>
            <kbd aria-hidden="true">{digit}</kbd>
          </label>
        );
      })}
    </fieldset>
  );
}
