import type { GroupRole } from '#app/access/actor.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Field } from '#app/ui/field.tsx';
import { Section } from '#app/ui/section.tsx';
import { Confirmation } from './confirmation.tsx';
import { RoleChoice } from './role-choice.tsx';

/** What a form knows of its last try. */
export interface Typed {
  value(name: string, kept?: string): string;
  error(name: string): string | undefined;
}

interface MemberFormsProps {
  member: { name: string; role: GroupRole; isSelf: boolean; endedAt: string | Date | null };
  today: string;
  role: Typed;
  end: Typed;
}

/** What a coordinator may do with a place: another role, handing over, an end. */
export function MemberForms({ member, today, role, end }: MemberFormsProps) {
  const { t } = useI18n();
  const { name } = member;
  return (
    <>
      <Section title={t('groups:member.role-title')}>
        <form method="post">
          <input type="hidden" name="intent" value="role" />
          <RoleChoice value={role.value('role', member.role)} error={role.error('role')} />
          <p className="buttons">
            <Button>{t('groups:member.role-save')}</Button>
          </p>
        </form>
      </Section>
      {!member.isSelf && !member.endedAt && (
        <Section title={t('groups:member.hand-over-title')}>
          <p>{t('groups:member.hand-over-means', { name })}</p>
          <form className="buttons" method="post">
            <Button name="intent" value="hand-over">
              {t('groups:member.hand-over')}
            </Button>
          </form>
        </Section>
      )}
      {!member.isSelf && (
        <Section title={t('groups:member.end-title')}>
          <EndForm name={name} today={today} form={end} />
        </Section>
      )}
    </>
  );
}

function EndForm({ name, today, form }: { name: string; today: string; form: Typed }) {
  const { t } = useI18n();
  return (
    <form method="post">
      <input type="hidden" name="intent" value="end" />
      <div className="prose">
        <p>{t('groups:member.end-means', { name })}</p>
        <ul>
          <li>{t('groups:member.end-drafts')}</li>
          <li>{t('groups:member.end-reports')}</li>
          <li>{t('groups:member.end-confidential')}</li>
        </ul>
      </div>
      <Field
        id="until"
        label={t('groups:member.end-day')}
        hint={t('groups:member.end-day-hint')}
        error={form.error('until')}
      >
        <DateInput name="until" required min={today} defaultValue={form.value('until', today)} />
      </Field>
      <Confirmation
        label={t('groups:member.end-confirm')}
        given={form.value('confirmed')}
        error={form.error('confirmed')}
      />
      <p className="buttons">
        <Button look="danger">{t('groups:member.end', { name })}</Button>
      </p>
    </form>
  );
}
