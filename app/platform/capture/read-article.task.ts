import type { Task } from '../isolation/child.ts';
import { readArticle } from './read-article.ts';

export const task: Task = async ({ head, body }) => {
  const { contentType, url } = head as { contentType: string; url: string };
  return { head: readArticle(body, contentType, url) };
};
