// Loaded before the app in the control alone: forms come to the commands without being judged by their schema.
import { registerHooks } from 'node:module';

const unjudged = `export function parseWithZod(form) {
  const value = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name);
    value[name] = all.length > 1 ? all : all[0];
  }
  return { status: 'success', value };
}`;

registerHooks({
  load(url, context, nextLoad) {
    if (!/@conform-to\/zod\/dist\/v4\/index\.m?js$/.test(url)) return nextLoad(url, context);
    return { format: 'module', shortCircuit: true, source: unjudged };
  },
});
