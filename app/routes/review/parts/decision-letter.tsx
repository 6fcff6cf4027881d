import type { DecisionPage } from '#app/features/review/queries/get-decision.server.ts';
import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';

/** What the group will read, kind by kind; reason, addressee and days fill in while they are typed. */
export function DecisionLetter({ page, form }: { page: DecisionPage; form: FormState }) {
  const { t, format } = useI18n();
  const { report, side, acts } = page;
  const day = (value: string) => format.dateLong(`${value}T00:00:00+05:00`);
  const said = acts.decisions.filter((kind) => kind !== 'refer_law_enforcement').join(' ');
  const hint = t('review:letter.reason');
  return (
    <div className="sec">
      <h2>{t('review:letter.title')}</h2>
      <div className="letter">
        {acts.decisions.map((kind) => (
          <p key={kind} data-kind={kind}>
            {t(`review:letter.${kind}`, { title: report.version.title })}
          </p>
        ))}
        <Lines page={page} form={form} />
        <p id="letter-reason" className="pre" data-kind={said} data-empty={hint}>
          {form.value('reason') || hint}
        </p>
        {acts.decisions.map((kind) => (
          <p key={kind} className="mut" data-kind={kind}>
            {t(`review:after.${kind}`, { date: day(side.analysisBy) })}
          </p>
        ))}
      </div>
    </div>
  );
}

/** The days and the addressee, where a kind has them. */
function Lines({ page, form }: { page: DecisionPage; form: FormState }) {
  const { t, format } = useI18n();
  const { decisions } = page.acts;
  const day = (value: string) => value && format.date(`${value}T00:00:00+05:00`);
  const lines = [
    ['request_clarification', 'dueOn', day(form.value('dueOn', page.side.answerBy))],
    ['defer', 'deferredUntil', day(form.value('deferredUntil'))],
    ['redirect_body refer_law_enforcement', 'addressee', form.value('addressee')],
    ['redirect_body refer_law_enforcement', 'number', form.value('letterNumber')],
    ['redirect_body refer_law_enforcement', 'date', day(form.value('letterDate'))],
  ] as const;
  return lines
    .filter(([kinds]) => decisions.some((kind) => kinds.includes(kind)))
    .map(([kinds, name, value]) => (
      <p key={name} data-kind={kinds}>
        {t(`review:letterLine.${name}`)}{' '}
        <span id={`letter-${name}`} className="pre" data-empty="…">
          {value || '…'}
        </span>
      </p>
    ));
}
