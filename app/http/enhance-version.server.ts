import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ENHANCE_FOLDER = join('public', 'enhance');

/** A short hash over the small scripts, put into their address so that browsers may keep them for good. */
export function enhanceVersion(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(ENHANCE_FOLDER).sort()) {
    if (name.endsWith('.js')) hash.update(readFileSync(join(ENHANCE_FOLDER, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
