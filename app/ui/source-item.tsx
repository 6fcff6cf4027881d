import type { ReactNode } from 'react';

export interface SourceItemProps {
  /** Its number in the report, the one that the text refers to. */
  number: number;
  /** Anchor for those references; with `live` also the key of its updates. */
  id?: string;
  title: string;
  href?: string;
  /** Outlet, date, who added it. */
  details?: ReactNode;
  /** Words of the source that the report rests on. */
  quote?: string;
  quoteLang?: string;
  /** `<EvidenceState>`s, a `<HashLine>`, progress. */
  children?: ReactNode;
}

/** One source of a report: what it is, the words that matter, the state of its copy. */
export function SourceItem(props: SourceItemProps) {
  const { number, id, title, href, details, quote, quoteLang, children } = props;
  return (
    <div className="src" id={id}>
      <span className="no">{number}</span>
      <h3>{href ? <a href={href}>{title}</a> : title}</h3>
      {details && <p className="md mut">{details}</p>}
      {quote && <q lang={quoteLang}>{quote}</q>}
      {children}
    </div>
  );
}
