import type { ReactNode } from 'react';
import type { DecisionKind } from '#app/features/review/schema.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';

/** What decisions of these kinds demand besides the reason; shown while one of them is chosen. */
export function Demands({ of, children }: { of: readonly DecisionKind[]; children: ReactNode }) {
  const { t } = useI18n();
  return (
    <fieldset data-kind={of.join(' ')}>
      <legend className="sr">
        {t('review:decision.demands', {
          kind: of.map((kind) => t(`review:kind.${kind}`)).join(', '),
        })}
      </legend>
      {children}
    </fieldset>
  );
}
