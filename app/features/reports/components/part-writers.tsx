import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import type { DraftPart } from '../domain/draft-content.ts';
import type { DraftPage } from '../queries/get-draft.server.ts';

/** Above a part of the draft: who else writes in it now. */
export function PartWriters({ writers, part }: { writers: DraftPage['writers']; part: DraftPart }) {
  const { t } = useI18n();
  const nameOf = usePersonName();
  return writers
    .filter((writer) => writer.part === part)
    .map(({ person }) => (
      <p key={person.id ?? 'hidden'} className="md b">
        <Icon name="pencil" small />{' '}
        {t('reports:edit.writes', {
          name: nameOf(person.name),
          section: t(`reports:section.${part}`),
        })}
      </p>
    ));
}
