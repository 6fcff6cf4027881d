import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { RadioRow } from '#app/ui/choice-row.tsx';
import { FilterPill } from '#app/ui/filter-pill.tsx';
import { COUNT_LIMIT, countText } from '../domain/count-limit.ts';
import { filterNames, listAddress, type ListAddress } from '../domain/list-address.ts';
import type { ReportCounts } from '../queries/count-reports.server.ts';

/** An act comes with the address alone: from its page. */
const pickedFrom = filterNames.filter((name) => name !== 'act');

/** What narrows the list of reports: each condition with its choices and how many there are of each. */
export function ReportFilters(props: { address: ListAddress; counts: ReportCounts }) {
  const { address, counts } = props;
  const { t } = useI18n();
  const to = (change: Partial<ListAddress>) =>
    paths.reports(listAddress({ ...address, after: null, ...change }));
  const choices = {
    group: counts.groups,
    status: counts.statuses.map((one) => ({ ...one, label: t(`ui:status.${one.key}`) })),
    region: counts.regions,
  };
  const said = (name: keyof typeof choices, count: number) =>
    name !== 'status' && counts.atLeast?.includes(name) && count <= COUNT_LIMIT
      ? `${count}+`
      : countText(count);
  const shown = pickedFrom.filter((name) => choices[name].length > 1 || address[name]);
  return (
    <div className="fil">
      <form method="get" className="fil">
        {address.view !== 'all' && <input type="hidden" name="view" value={address.view} />}
        {address.mine && <input type="hidden" name="mine" value="1" />}
        {address.act && <input type="hidden" name="act" value={address.act} />}
        {shown.map((name) => {
          const chosen = choices[name].find(({ key }) => key === address[name]);
          return (
            <FilterPill
              key={name}
              label={t(`reports:list.${name}`)}
              {...(address[name]
                ? { value: chosen?.label ?? address[name], clearHref: to({ [name]: null }) }
                : {})}
            >
              <RadioRow
                name={name}
                value=""
                label={t('reports:list.any')}
                defaultChecked={!address[name]}
              />
              {choices[name].map(({ key, label, count }) => (
                <RadioRow
                  key={key}
                  name={name}
                  value={key}
                  label={t('reports:list.choice', { label, count: said(name, count) })}
                  defaultChecked={key === address[name]}
                />
              ))}
            </FilterPill>
          );
        })}
      </form>
      {address.act && (
        <FilterPill
          label={t('conflict:filter.act')}
          value={counts.actLabel ?? address.act}
          clearHref={to({ act: null })}
        />
      )}
      {address.mine ? (
        <FilterPill
          label={t('reports:list.mine')}
          value={t('reports:list.yes')}
          clearHref={to({ mine: false })}
        />
      ) : (
        <a className="f" href={to({ mine: true })}>
          {t('reports:list.mine')}
        </a>
      )}
    </div>
  );
}
