import type { TabItem } from './tabs.tsx';

/** A few links of which one holds, joined in one frame: circles, languages of an act. */
export function Segmented(props: {
  label: string;
  items: readonly (TabItem & { lang?: string })[];
}) {
  return (
    <div className="seg" role="group" aria-label={props.label}>
      {props.items.map((item) => (
        <a
          key={item.href}
          href={item.href}
          lang={item.lang}
          aria-current={item.current ? 'true' : undefined}
        >
          {item.label}
          {item.count !== undefined && ` ${item.count}`}
        </a>
      ))}
    </div>
  );
}
