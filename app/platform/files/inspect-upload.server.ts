import { runIsolated, type Usage } from '../isolation/run-isolated.server.ts';
import { formOf, type UploadedFile } from './inspect-file.ts';
import type { Verdict } from './verdict.ts';

const limits = {
  timeoutMs: 20_000,
  cpuSeconds: 20,
  heapMb: 192,
  dataMb: 512,
  maxOutputBytes: 256 * 1024,
  addons: true,
};

/** The verdict on an uploaded file, reached in a process of its own; one that ends it is refused. */
export async function inspectUpload(file: UploadedFile): Promise<Verdict & { usage?: Usage }> {
  const form = await formOf(file);
  if (typeof form === 'string') return { ok: false, reason: form };
  const answer = await runIsolated<Verdict>(
    '#app/platform/files/inspect-file.task.ts',
    { head: file },
    { ...limits, readable: file.path },
  );
  return answer.ok
    ? { ...answer.result, usage: answer.usage }
    : { ok: false, reason: 'uninspectable' };
}
