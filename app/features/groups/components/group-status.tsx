import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { Fold } from '#app/ui/fold.tsx';

interface GroupStatusProps {
  groupId: string;
  status: string;
  mergedInto: { id: string; name: string } | null;
  mayDecide: boolean;
}

/** Whether a group is active, and for the head the act that changes it. */
export function GroupStatus({ groupId, status, mergedInto, mayDecide }: GroupStatusProps) {
  const { t } = useI18n();
  const act = (move: 'approve' | 'suspend' | 'restore', danger = false) => (
    <form method="post" action={paths.group(groupId)}>
      <input type="hidden" name="intent" value="status" />
      <Button name="move" value={move} {...(danger ? { look: 'danger' as const } : {})}>
        {t(`groups:decide.${move}`)}
      </Button>
    </form>
  );
  if (status === 'active') {
    return mayDecide ? (
      <div className="group-acts">
        <Fold summary={t('groups:decide.suspend-title')}>
          <p className="field">{t('groups:decide.suspend-means')}</p>
          <div className="buttons">{act('suspend', true)}</div>
        </Fold>
        <p className="md">
          <a href={paths.mergeGroup(groupId)}>{t('groups:merge.title')}</a>
        </p>
      </div>
    ) : null;
  }
  if (mergedInto) {
    return (
      <Banner tone="warn">
        {t('groups:status-says.merged')} <a href={paths.group(mergedInto.id)}>{mergedInto.name}</a>
      </Banner>
    );
  }
  const move = status === 'proposed' ? 'approve' : 'restore';
  return (
    <Banner tone="warn" {...(mayDecide ? { action: act(move) } : {})}>
      {t(`groups:status-says.${status}`)}
    </Banner>
  );
}
