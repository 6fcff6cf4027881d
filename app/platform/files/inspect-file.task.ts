import type { Task } from '../isolation/child.ts';
import { inspectFile, type UploadedFile } from './inspect-file.ts';

export const task: Task = async ({ head }) => ({ head: await inspectFile(head as UploadedFile) });
