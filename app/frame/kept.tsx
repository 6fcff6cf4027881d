import { createElement, type ComponentType, type HTMLAttributes, type Key } from 'react';
import { usePageFrame } from '#app/http/page-frame.tsx';

interface KeptProps<Props extends object> {
  /** The element that holds the parts, and its attributes. */
  as: 'div' | 'ol' | 'ul';
  attributes?: HTMLAttributes<HTMLElement> & Record<`data-${string}`, string>;
  /** Names the parts among all that are kept. */
  name: string;
  part: ComponentType<Props>;
  parts: readonly (Props & { partKey: Key })[];
}

/**
 * Parts of a page whose markup follows from their props and the language alone: on the server it is kept
 * for the same props, and React renders a part once. The props are plain data without the moment of the
 * request; a part asks for no context but words.
 */
export function Kept<Props extends object>(props: KeptProps<Props>) {
  const { as, attributes, name, part: Part, parts } = props;
  // The last hook: rendering within a rendering ends those of the component that does it.
  const { keepMarkup } = usePageFrame();
  const nodes = parts.map(({ partKey, ...own }) => (
    <Part key={partKey} {...(own as unknown as Props)} />
  ));
  if (!keepMarkup) return createElement(as, attributes, nodes);
  const markup = parts.map((part, at) => keepMarkup(name, JSON.stringify(part), nodes[at]));
  return createElement(as, { ...attributes, dangerouslySetInnerHTML: { __html: markup.join('') } });
}
