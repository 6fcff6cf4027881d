// Loaded before the app in the control alone: no answer gets the fixed headers, and every one the same nonce.
import { registerHooks } from 'node:module';

const replaced: [from: string, to: string][] = [
  ['fixed(req, res, next);', 'next();'],
  ["randomBytes(16).toString('base64')", "'AAAAAAAAAAAAAAAAAAAAAA=='"],
];

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith('/app/http/security-headers.server.ts')) return loaded;
    let source = String(loaded.source);
    for (const [from, to] of replaced) {
      if (!source.includes(from)) throw new Error(`security-headers.server.ts has no ${from}`);
      source = source.replace(from, to);
    }
    return { ...loaded, source };
  },
});
