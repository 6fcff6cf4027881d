import { useLoaderData } from '@remix-run/react';
import { ActTable } from '#app/features/acts/components/act-table.tsx';
import { findActs } from '#app/features/acts/queries/find-acts.server.ts';
import { actWordsSchema } from '#app/features/acts/schema.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Field } from '#app/ui/field.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

export const loader = page('act.search', async ({ actor, lang, t, url }) => {
  const words = actWordsSchema.catch('').parse(url.searchParams.get('q') ?? '');
  return { title: t('acts:title'), words, acts: await findActs(actor, { words, lang }) };
});

/** The register of acts, with its search. */
export default function ActList() {
  const { words, acts } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const isFound = words.trim() !== '';
  return (
    <>
      <PageHead title={t('acts:title')} lead={t('acts:lead')} />
      <form method="get" role="search" aria-label={t('acts:title')}>
        <Field id="q" label={t('acts:search')}>
          <TextInput name="q" type="search" defaultValue={words} maxLength={200} />
        </Field>
        <div className="sec-b">
          <Button look="primary" icon="search">
            {t('acts:find')}
          </Button>
        </div>
      </form>
      <div className="sec">
        {acts.length === 0 ? (
          <EmptyState
            title={t('acts:none')}
            heading="h2"
            action={<a href={paths.acts()}>{t('acts:showAll')}</a>}
          >
            {t('acts:noneHint')}
          </EmptyState>
        ) : (
          <>
            <p className="md sub" role="status">
              {t(isFound ? 'acts:found' : 'acts:all', { count: acts.length })}
            </p>
            <ActTable acts={acts} />
          </>
        )}
      </div>
    </>
  );
}
