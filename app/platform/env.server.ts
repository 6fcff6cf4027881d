import path from 'node:path';
import { z } from 'zod';
import { StartupProblem } from './startup-problem.ts';

/** The operator's settings, validated once at start; nothing else reads `process.env`. */
export type Env = {
  port: number;
  /** Scheme, name and port that the browser sees, without a path: links in e-mails are built from it. */
  origin: string;
  /** True when LACUNA_ORIGIN is not set: the loopback names are then accepted as well. */
  originIsDefault: boolean;
  /** Absolute. */
  dataDir: string;
  /** Whether an empty database is filled with the demo. */
  demo: boolean;
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  /** `host:port` pairs that the article fetcher may reach although they are not public. */
  fetchAllow: readonly string[];
};

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(65_535))
    .default(3000),
  LACUNA_ORIGIN: z.string().transform(toOrigin).optional(),
  LACUNA_DATA_DIR: z.string().default('.data'),
  LACUNA_DEMO: z.enum(['0', '1']).optional(),
  DATABASE_URL: z.string().refine(hasScheme('postgres:', 'postgresql:')).optional(),
  SMTP_URL: z.string().refine(hasScheme('smtp:', 'smtps:')).optional(),
  LACUNA_FETCH_ALLOW: z.string().transform(toHostPorts).default([]),
});

const wanted: Record<keyof z.input<typeof settings>, string> = {
  PORT: 'a number from 1 to 65535, like 3000',
  LACUNA_ORIGIN: 'an http or https address without a path, like https://lacuna.example.kz',
  LACUNA_DATA_DIR: 'a folder that Lacuna may write to, like /srv/lacuna',
  LACUNA_DEMO: '1 (fill an empty database with the demo) or 0 (start empty)',
  DATABASE_URL: 'like postgresql://user:password@host:5432/lacuna',
  SMTP_URL: 'like smtp://user:password@mail.example.kz:587',
  LACUNA_FETCH_ALLOW: 'host:port pairs with commas between, like 127.0.0.1:8080,news.local:80',
};

/** Reads and checks the settings; an empty value counts as not set. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const present = Object.fromEntries(
    Object.keys(wanted).map((name) => [name, source[name]?.trim() || undefined]),
  );
  const result = settings.safeParse(present);
  if (!result.success) throw problem(result.error.issues[0]?.path[0], present);

  const values = result.data;
  return {
    port: values.PORT,
    origin: values.LACUNA_ORIGIN ?? `http://127.0.0.1:${values.PORT}`,
    originIsDefault: values.LACUNA_ORIGIN === undefined,
    dataDir: path.resolve(values.LACUNA_DATA_DIR),
    demo: values.LACUNA_DEMO ? values.LACUNA_DEMO === '1' : values.DATABASE_URL === undefined,
    databaseUrl: values.DATABASE_URL,
    smtpUrl: values.SMTP_URL,
    fetchAllow: values.LACUNA_FETCH_ALLOW,
  };
}

function problem(setting: PropertyKey | undefined, present: Record<string, string | undefined>) {
  const name = setting as keyof typeof wanted;
  // The two addresses may hold a password, which must not get into a log.
  const shown = name.endsWith('_URL') ? '' : ` (now: ${JSON.stringify(present[name])})`;
  return new StartupProblem(
    `${name} is not valid${shown}: set it to ${wanted[name]}, or unset it.`,
  );
}

function hasScheme(...schemes: string[]) {
  return (value: string) => URL.canParse(value) && schemes.includes(new URL(value).protocol);
}

function toOrigin(value: string, context: z.RefinementCtx): string {
  if (hasScheme('http:', 'https:')(value)) {
    const url = new URL(value);
    if (url.href === `${url.origin}/`) return url.origin;
  }
  context.addIssue({ code: 'custom' });
  return z.NEVER;
}

function toHostPorts(value: string, context: z.RefinementCtx): string[] {
  const pairs = value
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((pair) => pair.toLowerCase());
  const good = (pair: string) => /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+):\d{1,5}$/.test(pair);
  if (!pairs.every(good)) context.addIssue({ code: 'custom' });
  return pairs;
}
