import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the small scripts of reading pages lie: bundled in production, as they are in development. */
export const enhanceFolder = (mode: 'production' | 'development'): string =>
  mode === 'production' ? join('build', 'enhance') : join('public', 'enhance');

/** A short hash over the small scripts, put into their address so that browsers may keep them for good. */
export function enhanceVersion(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.js')) hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
