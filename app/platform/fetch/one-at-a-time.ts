import { once } from '../once.ts';

/** Runs the tasks of one host one after another, so that no site is pressed by us. */
export async function oneAtATime<T>(host: string, task: () => Promise<T>): Promise<T> {
  const tails = once('fetch-hosts', () => new Map<string, Promise<unknown>>());
  const result = (tails.get(host) ?? Promise.resolve()).then(task);
  const tail = result.catch(() => {});
  tails.set(host, tail);
  try {
    return await result;
  } finally {
    if (tails.get(host) === tail) tails.delete(host);
  }
}
