import type { ReactNode } from 'react';
import type { AdminHome } from '#app/features/groups/queries/get-admin-home.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';

/** What waits for the administrator, each with the one thing to do about it. */
export function AdminTodo({ home }: { home: AdminHome }) {
  const { t, format } = useI18n();
  const { roles, lone, failed } = home;
  return (
    <ul className="todo">
      {roles.map(({ accountId, name }) => (
        <Waits
          key={accountId}
          icon="users"
          act={<ButtonLink href={paths.person(accountId)}>{t('home:admin.see-role')}</ButtonLink>}
        >
          <p className="b">{t('home:admin.role-waits')}</p>
          <p className="md mut">{name}</p>
        </Waits>
      ))}
      {lone.map(({ id, name }) => (
        <Waits
          key={id}
          icon="triangle-alert"
          act={<ButtonLink href={paths.invite(id)}>{t('home:admin.invite')}</ButtonLink>}
        >
          <p className="b">{t('home:admin.no-coordinator')}</p>
          <p className="md mut">
            <a href={paths.group(id)}>{name}</a>
          </p>
        </Waits>
      ))}
      {failed.length > 0 && (
        <Waits
          icon="triangle-alert"
          act={<ButtonLink href={paths.system()}>{t('home:admin.to-system')}</ButtonLink>}
        >
          <p className="b">{t('home:admin.failed')}</p>
          <p className="md mut dots">
            {failed.map(({ queue, count }) => (
              <span key={queue} className="num">
                <code>{queue}</code> {format.number(count)}
              </span>
            ))}
          </p>
          <p className="md sub">{t('home:admin.failed-means')}</p>
        </Waits>
      )}
    </ul>
  );
}

function Waits(props: { icon: IconName; act: ReactNode; children: ReactNode }) {
  return (
    <li>
      <Icon name={props.icon} />
      <div>{props.children}</div>
      {props.act}
    </li>
  );
}
