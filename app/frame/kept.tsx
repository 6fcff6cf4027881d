import type { ComponentType, Key, ReactNode } from 'react';
import { usePageFrame } from '#app/http/page-frame.tsx';

/** Props of the element that holds the parts. */
type Held = { children: ReactNode } | { dangerouslySetInnerHTML: { __html: string } };

/**
 * Parts of a page whose markup follows from their props and the language alone, as the children of one
 * element: on the server the markup is kept for the same props, and React renders a part once. The props
 * are plain data without the moment of the request; a part asks for no context but words.
 */
export function useKept<Props extends object>(
  name: string,
  Part: ComponentType<Props>,
  parts: readonly (Props & { partKey: Key })[],
): Held {
  const { keepMarkup } = usePageFrame();
  const nodeOf = ({ partKey, ...props }: Props & { partKey: Key }): ReactNode => (
    <Part key={partKey} {...(props as unknown as Props)} />
  );
  if (!keepMarkup) return { children: parts.map(nodeOf) };
  const markup = parts.map((part) => keepMarkup(name, JSON.stringify(part), nodeOf(part)));
  return { dangerouslySetInnerHTML: { __html: markup.join('') } };
}
