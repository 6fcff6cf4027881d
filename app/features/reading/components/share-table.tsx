import { paths } from '#app/paths.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Progress } from '#app/ui/progress.tsx';
import type { Share } from '../domain/progress.ts';

interface ShareTableProps {
  campaignId: string;
  caption: string;
  heading: string;
  shares: readonly (Share & { name: string })[];
}

/** Parts of a campaign with a bar each; a name leads to what is unread there. */
export function ShareTable({ campaignId, caption, heading, shares }: ShareTableProps) {
  const { t, format } = useI18n();
  return (
    <DataTable
      caption={caption}
      rows={shares}
      keyOf={({ key }) => `part-${key}`}
      className="rsh"
      columns={[
        {
          key: 'name',
          label: heading,
          heads: true,
          cell: ({ name, at }) => <a href={paths.readArticle(campaignId, at)}>{name}</a>,
        },
        {
          key: 'bar',
          label: t('reading:read-column'),
          figures: true,
          cell: ({ name, read, total }) => (
            <span className="rsh-b">
              <Progress label={name} value={read} max={total} />
              <span className="num">
                {format.number(read)}/{format.number(total)}
              </span>
            </span>
          ),
        },
      ]}
    />
  );
}
