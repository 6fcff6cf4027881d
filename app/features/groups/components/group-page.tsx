import type { ReactNode } from 'react';
import type { GroupKind } from '#app/access/actor.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';
import { GroupInvitations, type PendingInvitation } from './group-invitations.tsx';
import { GroupSettings } from './group-settings.tsx';
import { GroupStatus } from './group-status.tsx';
import { MemberTable, type Member } from './member-table.tsx';

interface Group {
  id: string;
  name: string;
  kind: GroupKind;
  status: string;
  about: string;
  regions: readonly { key: string; label: string }[];
  authorsMaySend: boolean;
  mergedInto: { id: string; name: string } | null;
  may: { readMembers: boolean; edit: boolean; invite: boolean; decide: boolean };
}

export interface GroupPageProps {
  group: Group;
  members: readonly Member[];
  invitations: readonly PendingInvitation[];
  mayInviteFirst: boolean;
  /** Why the last act was not taken. */
  problem?: ReactNode;
  /** The title stands above already. */
  hideTitle?: boolean;
}

/** A group: what it says of itself, and for those who may see them its people, invitations and settings. */
export function GroupPage(props: GroupPageProps) {
  const { group, members, invitations, mayInviteFirst, problem, hideTitle } = props;
  const { may } = group;
  const { t } = useI18n();
  const mayInvite = (may.invite || mayInviteFirst) && group.status === 'active';
  return (
    <>
      {!hideTitle && (
        <PageHead
          crumb={<Breadcrumb href={paths.groups()} label={t('groups:list.title-all')} />}
          title={group.name}
          actions={
            may.edit && (
              <ButtonLink icon="pencil" href={paths.editGroup(group.id)}>
                {t('groups:edit.title')}
              </ButtonLink>
            )
          }
        />
      )}
      {problem}
      <GroupStatus
        groupId={group.id}
        status={group.status}
        mergedInto={group.mergedInto}
        mayDecide={may.decide}
      />
      <GroupFacts group={group} />
      {may.readMembers && (
        <Section
          title={t('groups:group.members')}
          more={
            mayInvite && (
              <ButtonLink small icon="plus" href={paths.invite(group.id)}>
                {t('groups:invite.title')}
              </ButtonLink>
            )
          }
        >
          {members.length === 0 ? (
            <p className="mut">{t('groups:group.no-members')}</p>
          ) : (
            <MemberTable groupId={group.id} members={members} mayChange={may.invite} />
          )}
        </Section>
      )}
      {invitations.length > 0 && (
        <Section title={t('groups:group.invitations')}>
          <GroupInvitations invitations={invitations} />
        </Section>
      )}
      {may.edit && (
        <Section title={t('groups:group.settings')}>
          <GroupSettings authorsMaySend={group.authorsMaySend} />
        </Section>
      )}
    </>
  );
}

function GroupFacts({ group }: { group: Group }) {
  const { t } = useI18n();
  return (
    <>
      <DescriptionList
        items={[
          { key: 'kind', term: t('groups:form.kind'), value: t(`groups:kind.${group.kind}`) },
          {
            key: 'regions',
            term: t('groups:form.regions'),
            value: group.regions.map(({ label }) => label).join(', '),
          },
        ]}
      />
      {group.about && <p className="prose field">{group.about}</p>}
    </>
  );
}
