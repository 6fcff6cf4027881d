import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadioRow } from '#app/ui/choice-row.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import type { OwnInvitation } from '../queries/own-invitations.server.ts';

/** Who invites to a report and with what words, what follows from a yes, and the two answers. */
export function InvitationAnswer({
  invitation,
  form,
}: {
  invitation: OwnInvitation;
  form: FormState;
}) {
  const { t, format } = useI18n();
  const nameOf = usePersonName();
  const { part, inviterName, groupName, note, title, expiresAt, choice } = invitation;
  return (
    <>
      <div className="prose">
        <p>{t(`reports:invite.asks-${part}`, { who: nameOf(inviterName), group: groupName })}</p>
        {title !== null && <p className="b">{title || t('reports:untitled')}</p>}
        {note && <blockquote>{note}</blockquote>}
        <p className="sub">{t(`reports:invite.means-${part}`)}</p>
        {choice.length === 1 && (
          <p className="sub">{t('reports:invite.brings', { group: choice[0]!.name })}</p>
        )}
        <p className="mut">{t('reports:invite.until', { date: format.dateLong(expiresAt) })}</p>
      </div>
      <form method="post">
        {choice.length > 1 && (
          <Fieldset
            id="groupId"
            legend={t('reports:invite.which-group')}
            hint={t('reports:invite.which-group-hint')}
            error={form.error('groupId')}
          >
            {choice.map(({ id, name }) => (
              <RadioRow
                key={id}
                name="groupId"
                value={id}
                defaultChecked={form.value('groupId') === id}
                label={name}
              />
            ))}
          </Fieldset>
        )}
        <p className="buttons">
          <Button look="primary">{t('reports:invite.accept')}</Button>
          <Button form="decline">{t('reports:invite.decline')}</Button>
        </p>
      </form>
      <form method="post" id="decline">
        <input type="hidden" name="intent" value="decline" />
      </form>
    </>
  );
}
