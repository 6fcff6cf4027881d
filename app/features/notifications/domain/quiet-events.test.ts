import { expect, test } from 'vitest';
import { quietEvents } from '#app/platform/quiet-events.ts';
import { narrowedBy } from './narrowing.ts';
import { isTold } from './who-is-told.ts';

test.each(quietEvents)(
  '%s is told nobody and narrows nothing: its dispatch would do nothing',
  (type) => {
    const event = { type, reportId: 'r', objectId: 'r', before: {}, after: { status: 'draft' } };
    expect(isTold(type)).toBe(false);
    expect(narrowedBy(event as never)).toBeNull();
  },
);
