import { createContext, useContext, type ReactNode } from 'react';
import type { HeldMarkup } from './held-markup.tsx';

/** Gives the markup of a part of a page: what it was for the same values before, or made of the node now. */
export type KeepMarkup = (name: string, values: string, node: () => ReactNode) => Buffer;

/** What the document needs of the response: the nonce, where scripts lie, and words for the browser. */
export interface PageFrame {
  nonce: string;
  enhanceBase: string;
  /** The words of a hydrated page as JSON; null where the page stays as it was sent. */
  words: string | null;
  development: boolean;
  /** Sheets of a page that is put together past Remix, which names them otherwise. */
  styles?: readonly string[];
  /** On the server alone, for pages that stay as they are sent. */
  keeping?: { keepMarkup: KeepMarkup } & Pick<HeldMarkup, 'hold'>;
}

const PageFrameContext = createContext<PageFrame>({
  nonce: '',
  enhanceBase: '',
  words: null,
  development: false,
});

export function PageFrameProvider(props: { value: PageFrame; children: ReactNode }) {
  return (
    <PageFrameContext.Provider value={props.value}>{props.children}</PageFrameContext.Provider>
  );
}

export const usePageFrame = (): PageFrame => useContext(PageFrameContext);
