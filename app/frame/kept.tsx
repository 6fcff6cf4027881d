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
  const { keeping } = usePageFrame();
  const nodeOf = ({ partKey, ...own }: Props & { partKey: Key }) => (
    <Part key={partKey} {...(own as unknown as Props)} />
  );
  if (!keeping) return createElement(as, attributes, parts.map(nodeOf));
  const markup = parts.map((part) =>
    keeping.keepMarkup(name, JSON.stringify(part), () => nodeOf(part)),
  );
  return createElement(as, attributes, keeping.hold(...markup));
}

/** One such part, in place of the part itself: `<KeptPart name="story" part={Story} given={{ entries }} />`. */
export function KeptPart<Props extends object>(props: {
  name: string;
  part: ComponentType<Props>;
  given: Props;
}) {
  const { name, part: Part, given } = props;
  const { keeping } = usePageFrame();
  if (!keeping) return <Part {...given} />;
  const { keepMarkup, hold } = keeping;
  return hold(keepMarkup(name, JSON.stringify(given), () => <Part {...given} />));
}
