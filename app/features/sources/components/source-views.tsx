import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Tabs, type TabItem } from '#app/ui/tabs.tsx';
import type { ChangeCount } from '../domain/text-comparison.ts';
import type { SourcePage } from '../queries/get-source.server.ts';

/** Ways to see one source; there where it has more than a text to show. */
export function SourceViews(props: {
  source: SourcePage;
  view: 'text' | 'changes';
  changes: ChangeCount | null;
}) {
  const { source, view, changes } = props;
  const { t } = useI18n();
  const { id, copies, mayReadCopies } = source;
  if (!copies?.newest && view === 'text') return null;
  const count = changes && changes.added + changes.removed + changes.changed;
  const items: TabItem[] = [
    { href: paths.source(id), label: t('sources:page.reading'), current: view === 'text' },
    {
      href: paths.source(id, { view: 'changes' }),
      label: t('sources:changes.title'),
      current: view === 'changes',
      ...(count ? { count } : {}),
    },
    ...(copies && mayReadCopies
      ? [{ href: paths.capture(copies.sealed.id), label: t('sources:page.raw') }]
      : []),
  ];
  return <Tabs look="faces" label={t('sources:page.views')} items={items} />;
}
