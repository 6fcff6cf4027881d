import type { ReactElement } from 'react';

/** Markup that is put into a page as it is, past React: each piece has a place that is filled at the end. */
export interface HeldMarkup {
  /** Stands where the markup will be. */
  hold(...markup: Buffer[]): ReactElement;
  /** The page with every piece in its place, as it is sent. */
  fill(html: string): Buffer;
}

/** For one page. Nobody's text can be taken for a place: places are named by the response's nonce. */
export function heldMarkup(nonce: string): HeldMarkup {
  const pieces: Buffer[][] = [];
  const [before, after] = [`<template id="${nonce}-`, '"></template>'];
  return {
    hold: (...markup) => <template id={`${nonce}-${pieces.push(markup) - 1}`} />,
    fill: (html) => {
      const [start = '', ...rest] = html.split(before);
      const filled = rest.flatMap((text) => {
        const end = text.indexOf(after);
        const piece = pieces[Number(text.slice(0, end))] ?? [];
        return [...piece, Buffer.from(text.slice(end + after.length))];
      });
      return Buffer.concat([Buffer.from(start), ...filled]);
    },
  };
}
