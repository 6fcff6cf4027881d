import { useMatches, useRouteLoaderData } from '@remix-run/react';
import type { Translate } from '#app/i18n/i18n-context.tsx';
import type { KeyHint } from '#app/ui/key-hints.tsx';
import type { RootData } from './root-data.ts';

/** The frame's data; pages under the root always have it, an error before it has not. */
export function useRoot(): RootData | undefined {
  return useRouteLoaderData<RootData>('root');
}

/** What a route says of its frame: `export const handle: Handle`. */
export interface Handle {
  /** `own` brings its own frame, as the gate's pages do. */
  shell?: 'reading' | 'form' | 'work' | 'own';
  /** Locale files that the page's components need in the browser; without it no React is loaded. */
  hydrate?: readonly string[];
  /** The keys of this page, told beside those that work everywhere. */
  keys?: (t: Translate) => KeyHint[];
}

/** The frame that the deepest route with an opinion asks for. */
export function useHandle(): Handle {
  const handles = useMatches().map(({ handle }) => (handle ?? {}) as Handle);
  return Object.assign({}, ...handles) as Handle;
}

/** The title that the page's loader gave, for `<title>`. */
export function usePageTitle(): string | undefined {
  const titles = useMatches().map(({ data }) => (data as { title?: unknown } | undefined)?.title);
  return titles.findLast((title): title is string => typeof title === 'string');
}
