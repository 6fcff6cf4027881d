// Loaded before the app in a control alone: guards are cut out of the app's own sources as they are read.
import { registerHooks } from 'node:module';

const cuts = (JSON.parse(process.env.LACUNA_TEST_CUTS ?? '[]') as [string, string, string][]).map(
  ([file, guard, instead]) => ({ file: new RegExp(file), guard: new RegExp(guard), instead }),
);

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const here = cuts.filter(({ file }) => file.test(url));
    if (here.length === 0) return loaded;
    let source = String(loaded.source);
    for (const { guard, instead } of here) {
      if (!guard.test(source)) throw new Error(`${url} has no ${guard.source}`);
      source = source.replace(guard, instead);
    }
    return { ...loaded, source };
  },
});
