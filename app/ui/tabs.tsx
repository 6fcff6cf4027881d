export interface TabItem {
  href: string;
  label: string;
  /** Or words, where more than can be counted: «1000+». */
  count?: number | string;
  current?: boolean;
}

const LOOKS = {
  /** Views of a list, with counts. */
  views: 'views',
  /** Ways to see one thing. */
  faces: 'vw',
  /** Parts of this page, sticking under the bar. */
  jump: 'jump noprint',
  /** Parts of a pane. */
  pane: 'pj noprint',
};

/** Links that change what is under them; the current one is told by `aria-current`. */
export function Tabs(props: {
  label: string;
  items: readonly TabItem[];
  look?: keyof typeof LOOKS;
}) {
  const { label, items, look = 'views' } = props;
  return (
    <nav className={LOOKS[look]} aria-label={label}>
      {items.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.label}
          {item.count !== undefined && <b>{item.count}</b>}
        </a>
      ))}
    </nav>
  );
}
