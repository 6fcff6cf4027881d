import type { TabItem } from './tabs.tsx';

export interface SegmentItem extends TabItem {
  lang?: string;
  /** In the browser, in place of following the link. */
  onChoose?: (() => void) | undefined;
}

/** A few links of which one holds, joined in one frame: circles, languages of an act. */
export function Segmented(props: { label: string; items: readonly SegmentItem[] }) {
  return (
    <div className="seg" role="group" aria-label={props.label}>
      {props.items.map((item) => (
        <a
          key={item.href}
          href={item.href}
          lang={item.lang}
          aria-current={item.current ? 'true' : undefined}
          onClick={(event) => {
            if (!item.onChoose) return;
            event.preventDefault();
            item.onChoose();
          }}
        >
          {item.label}
          {item.count !== undefined && ` ${item.count}`}
        </a>
      ))}
    </div>
  );
}
