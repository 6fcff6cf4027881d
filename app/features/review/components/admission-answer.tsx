import type { ShownAdmission } from '#app/features/review/queries/get-admissions.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export interface Objection {
  admissionId: string;
  text: string;
  error?: string | undefined;
}

/** The other side's answer to somebody proposed for the list: consent by a button, a no with its reason. */
export function AdmissionAnswer(props: {
  reportId: string;
  admission: ShownAdmission;
  /** An objection that was not taken, as it was typed. */
  refused?: Objection | undefined;
}) {
  const { reportId, admission, refused } = props;
  const { t } = useI18n();
  const action = paths.admission(reportId);
  const id = `objection-${admission.id}`;
  const isRefused = refused?.admissionId === admission.id;
  const hint = admission.side === 'head' ? 'objectionHintHead' : 'objectionHintAuthor';
  return (
    <>
      <form method="post" action={action} className="sec-b">
        <input type="hidden" name="intent" value="agree" />
        <input type="hidden" name="admissionId" value={admission.id} />
        <Button look="primary" aria-label={`${t('review:admission.agree')}: ${admission.name}`}>
          {t('review:admission.agree')}
        </Button>
      </form>
      <Fold summary={t('review:admission.object')} open={isRefused}>
        <form method="post" action={action}>
          <input type="hidden" name="intent" value="object" />
          <input type="hidden" name="admissionId" value={admission.id} />
          <Field
            id={isRefused ? 'objection' : id}
            label={t('review:admission.objection')}
            hint={t(`review:admission.${hint}`)}
            error={isRefused ? refused.error : undefined}
          >
            <TextArea
              name="objection"
              rows={3}
              maxLength={4000}
              required
              defaultValue={isRefused ? refused.text : ''}
            />
          </Field>
          <div className="sec-b">
            <Button>{t('review:admission.send')}</Button>
          </div>
        </form>
      </Fold>
    </>
  );
}
