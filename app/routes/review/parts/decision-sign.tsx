import type { ReportStatus } from '#app/features/reports/domain/statuses.ts';
import { wayBack } from '#app/features/review/domain/way-back.ts';
import type { DecisionKind } from '#app/features/review/schema.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';

interface Props {
  /** The id of the form that is signed. */
  form: string;
  kinds: readonly DecisionKind[];
  status: ReportStatus;
}

/** The button that names the act, and what of it can be taken back. By keys it asks once. */
export function DecisionSign({ form, kinds, status }: Props) {
  const { t } = useI18n();
  return (
    <div className="sign noprint">
      <Button look="primary" form={form} data-key="Ctrl+Enter" hint="Ctrl Enter">
        <Names kinds={kinds} />
      </Button>
      <Consequences kinds={kinds} status={status} />
      <Dialog id="sign" title={t('review:decision.sure')}>
        <p className="b">
          <Names kinds={kinds} />
        </p>
        <Consequences kinds={kinds} status={status} />
        <p className="sec-b">
          <Button look="primary" form={form} data-key="Ctrl+Enter" hint="Ctrl Enter">
            {t('review:decision.sign')}
          </Button>
        </p>
      </Dialog>
    </div>
  );
}

function Names({ kinds }: Pick<Props, 'kinds'>) {
  const { t } = useI18n();
  return kinds.map((kind) => (
    <span key={kind} data-kind={kind}>
      {t(`review:kind.${kind}`)}
    </span>
  ));
}

function Consequences({ kinds, status }: Omit<Props, 'form'>) {
  const { t } = useI18n();
  return kinds.map((kind) => (
    <p key={kind} data-kind={kind}>
      {t(`review:brings.${kind}`)} {t(`review:wayBack.${wayBack(kind, status)}`)}
    </p>
  ));
}
