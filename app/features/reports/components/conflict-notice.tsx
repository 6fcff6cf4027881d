import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import type { DraftPart } from '../domain/draft-content.ts';
import type { DraftPage } from '../queries/get-draft.server.ts';
import { PartText } from './part-text.tsx';

/** Two wrote one part: the other's text stands here, the own one in the fields below, and neither is lost. */
export function ConflictNotice(props: {
  draft: DraftPage;
  part: DraftPart;
  by: string | null;
  /** In the browser: take the kept text, or put the own one in its place. */
  choose?: { mine: () => void; theirs: () => void };
}) {
  const { draft, part, by, choose } = props;
  const { t } = useI18n();
  const title = by
    ? t('reports:edit.conflictTitle', { name: by })
    : t('reports:edit.conflictTitleUnknown');
  const acts = choose && (
    <div className="row sec-b">
      <Button type="button" small onClick={choose.mine}>
        {t('reports:edit.keepMine')}
      </Button>
      <Button type="button" small look="quiet" onClick={choose.theirs}>
        {t('reports:edit.takeTheirs')}
      </Button>
    </div>
  );
  return (
    <Banner tone="warn" role="alert" title={title}>
      <p>{t('reports:edit.conflict')}</p>
      <h4 className="sec-b">{t('reports:edit.theirs')}</h4>
      <PartText
        content={draft.content}
        provisions={draft.provisions}
        lists={draft.lists}
        part={part}
      />
      {acts}
    </Banner>
  );
}
