import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { ErrorSummary, type FieldMistake } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { boxOf } from '../domain/box-of.ts';
import type { CircleView } from '../domain/discussion-view.ts';
import type { Refused } from './place.ts';

export interface RefusedWordsProps {
  refused: Refused & { comment: string; mistakes: readonly FieldMistake[]; reason: string };
  circles: readonly CircleView[];
  edited: string | null;
}

/**
 * Why words were not taken: a line that leads to their box, or, where there is no such box any more (the
 * thread was settled, the place in the group has ended), the words themselves to be taken along.
 */
export function RefusedWords({ refused, circles, edited }: RefusedWordsProps) {
  const { t } = useI18n();
  const { text, mistakes, reason } = refused;
  const box = boxOf(refused, circles, edited);
  if (box) {
    const lines = mistakes.map(({ message }) => ({ id: box, message }));
    return <ErrorSummary title={reason} mistakes={lines.slice(0, 1)} />;
  }
  return (
    <>
      <Banner tone="bad" role="alert">
        {mistakes[0]?.message ?? reason}
      </Banner>
      {text && (
        <Field id="kept" label={t('discussion:kept')}>
          <TextArea readOnly rows={4} defaultValue={text} />
        </Field>
      )}
    </>
  );
}
