// Loaded before the app in the control alone: letters go to whatever stands in the place of the address.
import '../hostile-forms/guards-off.ts';
import { registerHooks } from 'node:module';

const replaced: [from: string, to: string][] = [
  [
    "if (!ADDRESS.test(mail.to) || /[\\r\\n]/.test(mail.subject)) throw new Error('mail.bad-address');",
    '',
  ],
  ["to: { name: '', address: mail.to }", 'to: mail.to'],
];

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith('/app/platform/mail.server.ts')) return loaded;
    let source = String(loaded.source);
    for (const [from, to] of replaced) {
      if (!source.includes(from)) throw new Error(`mail.server.ts has no ${from}`);
      source = source.replace(from, to);
    }
    return { ...loaded, source };
  },
});
