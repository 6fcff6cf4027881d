import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Initials, usePersonName, type PersonName } from './person.tsx';
import { NearTime } from './time.tsx';

export interface CommentProps {
  id: string;
  author: PersonName & { /** The group or outlet they speak for. */ from?: string };
  at: Date | string;
  now: Date | string;
  edited?: { href: string; versions: number };
  /** The first one not yet read: a line stands before it. */
  firstNew?: boolean;
  /** The text, rendered. */
  children: ReactNode;
  /** Quiet buttons under it. */
  actions?: ReactNode;
}

export function Comment(props: CommentProps) {
  const { id, author, at, now, edited, firstNew, children, actions } = props;
  const { t } = useI18n();
  const name = usePersonName()(author.name);
  const from = author.from ?? (author.office ? t('ui:person.office') : undefined);
  return (
    <>
      {firstNew && <p className="new">{t('ui:circle.new')}</p>}
      <article className="cm" id={id} aria-label={name}>
        <Initials name={author.name} office={author.office} />
        <div>
          <p className="m">
            <b className="b">{name}</b> {from && <span className="mut">{from}</span>}
            <NearTime value={at} now={now} />
            {edited && (
              <span className="mut sm">
                {' '}
                {t('ui:circle.edited')},{' '}
                <a href={edited.href}>{t('ui:circle.versions', { count: edited.versions })}</a>
              </span>
            )}
          </p>
          {children}
          {actions && <div className="row">{actions}</div>}
        </div>
      </article>
    </>
  );
}
