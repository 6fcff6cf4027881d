import { benchId } from './bench-id.ts';
import type { BenchPeople, Tables } from './bench-people.ts';

/** A thread in the circle that group and office share holds so many comments of one report. */
const A_THREAD = 5;

/** Rows of threads and comments; the comments of an item follow one another in the data. */
export function commentRows(
  people: BenchPeople,
  groupOfItem: (item: number) => number,
): (line: string[]) => Tables {
  let item: string | null = null;
  let count = 0;
  let threads = 0;
  return ([id = '', itemText = '', user, body, createdText = '']) => {
    const at = new Date(`${createdText.replace(' ', 'T')}Z`);
    count = itemText === item ? count + 1 : 0;
    item = itemText;
    const isFirst = count % A_THREAD === 0;
    if (isFirst) threads += 1;
    const threadId = benchId.thread(threads);
    const writer = Number(user);
    const speaks = people.isOffice(writer)
      ? writer
      : people.memberFor(groupOfItem(Number(item)), writer);
    return {
      thread: isFirst
        ? [{ id: threadId, report_id: benchId.report(item), circle: 'shared', created_at: at }]
        : [],
      comment: [
        {
          id: benchId.comment(id),
          thread_id: threadId,
          circle: 'shared',
          author_id: benchId.account(speaks),
          body,
          created_at: at,
        },
      ],
    };
  };
}
