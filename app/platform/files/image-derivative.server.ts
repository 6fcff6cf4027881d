import { runIsolated, type IsolationFailure } from '../isolation/run-isolated.server.ts';

export type ImageDerivative =
  | { ok: true; bytes: Buffer; mime: 'image/webp'; width: number; height: number }
  | { ok: false; reason: IsolationFailure };

const limits = {
  timeoutMs: 20_000,
  cpuSeconds: 20,
  heapMb: 64,
  dataMb: 640,
  maxOutputBytes: 20 * 1024 * 1024,
  addons: true,
};

/**
 * The image that is shown in place of the one that was sent: its pixels alone, upright, as WebP.
 * Of an animation it is the first frame. HEIC cannot be decoded here.
 */
export async function imageDerivative(path: string): Promise<ImageDerivative> {
  const answer = await runIsolated<{ width: number; height: number }>(
    '#app/platform/files/image-derivative.task.ts',
    { head: { path } },
    { ...limits, readable: path },
  );
  if (!answer.ok) return answer;
  return { ok: true, bytes: answer.body, mime: 'image/webp', ...answer.result };
}
