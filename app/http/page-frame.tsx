import { createContext, useContext, type ReactNode } from 'react';

/** What the document needs of the response: the nonce, where scripts lie, and words for the browser. */
export interface PageFrame {
  nonce: string;
  enhanceBase: string;
  /** The words of a hydrated page as JSON; null where the page stays as it was sent. */
  words: string | null;
  development: boolean;
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
