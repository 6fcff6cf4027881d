import type { OfficeRole } from '#app/access/actor.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { OfficeRoleChoice } from './office-role-choice.tsx';

interface RoleProposalProps {
  person: {
    name: string;
    officeRole: OfficeRole | null;
    proposal: { id: string; role: OfficeRole; proposerName: string; maySecond: boolean } | null;
  };
  error?: string | undefined;
}

/** Another office role: proposed by one person, agreed to by a second. */
export function RoleProposal({ person, error }: RoleProposalProps) {
  const { t } = useI18n();
  const { name, officeRole, proposal } = person;
  if (officeRole !== 'analyst' && officeRole !== 'head') return null;
  if (proposal) {
    const { id, role, proposerName, maySecond } = proposal;
    return (
      <Section title={t('people:role.title')}>
        <Banner>
          {t('people:role.is-proposed', {
            proposer: proposerName,
            name,
            role: t(`people:office-role.${role}`),
          })}
        </Banner>
        <form className="buttons" method="post">
          <input type="hidden" name="proposalId" value={id} />
          {maySecond && (
            <Button name="intent" value="approve" look="primary">
              {t('people:second.agree')}
            </Button>
          )}
          <Button name="intent" value="decline">
            {t(maySecond ? 'people:second.decline' : 'people:role.take-back')}
          </Button>
        </form>
      </Section>
    );
  }
  const other = officeRole === 'head' ? 'analyst' : 'head';
  return (
    <Section title={t('people:role.title')}>
      <p>{t('people:role.means')}</p>
      <form method="post">
        <input type="hidden" name="intent" value="propose" />
        <OfficeRoleChoice roles={[other]} value={other} error={error} />
        <p className="buttons">
          <Button>{t('people:role.propose')}</Button>
        </p>
      </form>
    </Section>
  );
}
