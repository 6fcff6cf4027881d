import type { DeskOption } from '#app/features/review/queries/load-desk.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Select } from '#app/ui/select.tsx';

/** The form to which the rows' marks belong. */
export const MARKED = 'marked';

/** What can be done with all rows that are marked; with a script it shows when one is. */
export function MarkedBar(props: {
  from: string;
  /** To whom the head may give them; nobody else gives what they do not hold. */
  people: readonly DeskOption[] | null;
}) {
  const { t } = useI18n();
  const { from, people } = props;
  return (
    <form id={MARKED} className="marked noprint" method="post" action={paths.review(from)}>
      <input type="hidden" name="back" value={from} />
      <p className="md" data-marked={t('review:mark.count', { n: '{n}' })}>
        {t('review:mark.some')}
      </p>
      <Button small name="intent" value="claim-several" data-marked-key="KeyC" hint="c">
        {t('review:mark.claim')}
      </Button>
      {people && (
        <>
          <Field id="marked-to" label={t('review:assign.to')} hideLabel>
            <Select
              name="toId"
              placeholder={t('review:assign.to')}
              data-marked-key="KeyA"
              options={people.map(({ key, label }) => ({ value: key, label }))}
            />
          </Field>
          <Button small name="intent" value="assign-several">
            {t('review:mark.assign')}
          </Button>
        </>
      )}
      <Button small look="quiet" type="reset">
        {t('review:mark.none')}
      </Button>
    </form>
  );
}
