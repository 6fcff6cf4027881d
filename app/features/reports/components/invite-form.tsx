import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { PartChoice } from './part-choice.tsx';

/** Invites whoever has an address: a journalist of another group brings it in as partner. */
export function InviteForm({ form, choosesPart }: { form: FormState; choosesPart: boolean }) {
  const { t } = useI18n();
  return (
    <form method="post">
      <p className="md sub">{t('reports:people.inviteMeans')}</p>
      <Field
        id="email"
        label={t('reports:people.email')}
        hint={t('reports:people.emailHint')}
        error={form.error('email')}
      >
        <TextInput
          name="email"
          type="email"
          autoComplete="off"
          required
          defaultValue={form.value('email')}
        />
      </Field>
      <PartChoice id="part" chooses={choosesPart} value={form.value('part', 'named')} />
      <Field
        id="note"
        label={t('reports:people.note')}
        hint={t('reports:people.noteHint')}
        error={form.error('note')}
      >
        <TextArea name="note" maxLength={500} defaultValue={form.value('note')} />
      </Field>
      <div className="sec-b">
        <Button look="primary" icon="send">
          {t('reports:people.inviteButton')}
        </Button>
      </div>
    </form>
  );
}
