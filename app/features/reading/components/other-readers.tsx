import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Banner } from '#app/ui/banner.tsx';
import type { OtherReader } from '../commands/note-reader.server.ts';

/** Who else has the article open. Nobody: nothing. */
export function OtherReaders({ others }: { others: readonly OtherReader[] }) {
  const { t } = useI18n();
  if (others.length === 0) return null;
  return (
    <Banner icon="users" title={t('reading:read.others')} role="note">
      <ul>
        {others.map(({ name, group }) => (
          <li key={`${name} ${group}`}>
            {name
              ? t('reading:read.other', { name, group })
              : t('reading:read.other-group', { group })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
