import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { SourcePage } from '../queries/get-source.server.ts';

/** What can be done about a source's copy: fetch it again, give its text by hand, take the source out. */
export function SourceActs({ source }: { source: SourcePage }) {
  const { t } = useI18n();
  const { abilities, url, state, copies } = source;
  const isWhole = copies?.sealed.outcome === 'captured';
  return (
    <>
      {abilities.recapture && url !== null && <Recapture state={state} isKept={copies !== null} />}
      {abilities.correct && !isWhole && state !== 'queued' && <TextByHand />}
      {abilities.remove && (
        <Fold summary={t('sources:page.remove')}>
          <p className="hint">{t('sources:page.removeHint')}</p>
          <form method="post" className="sec-b">
            <input type="hidden" name="intent" value="remove" />
            <Button look="danger" small icon="trash">
              {t('sources:page.remove')}
            </Button>
          </form>
        </Fold>
      )}
    </>
  );
}

function Recapture({ state, isKept }: Pick<SourcePage, 'state'> & { isKept: boolean }) {
  const { t } = useI18n();
  const form = (
    <form method="post" className="row sec-b">
      <input type="hidden" name="intent" value="recapture" />
      <Button small icon="refresh-cw">
        {t(isKept ? 'sources:page.onceMore' : 'sources:page.again')}
      </Button>
    </form>
  );
  return state === 'queued' ? <Fold summary={t('sources:page.stuck')}>{form}</Fold> : form;
}

function TextByHand() {
  const { t } = useI18n();
  const form = useFormState('text');
  return (
    <Fold summary={t('sources:page.byHand')} open={form.answer !== undefined}>
      <FormProblem form={form} />
      <form method="post">
        <input type="hidden" name="intent" value="text" />
        <Field
          id="text"
          label={t('sources:page.text')}
          hint={t('sources:page.byHandHint')}
          error={form.error('text')}
        >
          <TextArea name="text" rows={8} defaultValue={form.value('text')} />
        </Field>
        <div className="sec-b">
          <Button small>{t('sources:page.saveText')}</Button>
        </div>
      </form>
    </Fold>
  );
}
