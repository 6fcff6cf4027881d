import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import type { DraftPage } from '../queries/get-draft.server.ts';
import { SourceList } from './source-list.tsx';

/** The sources so far; each is added on a page of its own, over the saved draft. */
export function DraftSources({ draft }: { draft: DraftPage }) {
  const { t } = useI18n();
  const { sources } = draft;
  return (
    <section className="part" id="sources" tabIndex={-1}>
      <h2>{t('reports:sources.title')}</h2>
      <p className="hint">{t('reports:sources.hint')}</p>
      {sources.length === 0 ? (
        <p className="md sub sec-b">{t('reports:sources.none')}</p>
      ) : (
        <div className="sec-b">
          <SourceList sources={sources} />
        </div>
      )}
      {draft.abilities.addSource && (
        <div className="row sec-b">
          <ButtonLink href={paths.newSource(draft.id)} icon="link" small>
            {t('reports:sources.add')}
          </ButtonLink>
          <ButtonLink href={paths.newAttachment(draft.id)} icon="paperclip" small>
            {t('reports:sources.file')}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
