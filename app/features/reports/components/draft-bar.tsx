import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { SaveState } from '#app/ui/save-state.tsx';
import type { DraftPage } from '../queries/get-draft.server.ts';
import type { Autosave } from './use-autosave.ts';

/** At the foot of the form: whether what is written is safe, and the way on. */
export function DraftBar({ draft, save }: { draft: DraftPage; save: Autosave }) {
  const { t } = useI18n();
  return (
    <div className="done-b">
      <SaveState
        state={save.state}
        at={save.savedAt}
        version={{ number: save.version, href: paths.reportVersions(draft.id) }}
      />
      <noscript>
        <Button form="draft" name="then" value="edit">
          {t('reports:edit.save')}
        </Button>
      </noscript>
      <Button look="primary" form="draft" name="then" value="check">
        {t(draft.abilities.submit ? 'reports:edit.check' : 'reports:edit.checkOnly')}
      </Button>
    </div>
  );
}
