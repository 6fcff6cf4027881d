import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnv } from './env.server.ts';
import { StartupProblem } from './startup-problem.ts';

describe('readEnv', () => {
  it('has a default for every setting', () => {
    expect(readEnv({})).toEqual({
      port: 3000,
      origin: 'http://127.0.0.1:3000',
      originIsDefault: true,
      dataDir: path.resolve('.data'),
      demo: true,
      databaseUrl: undefined,
      smtpUrl: undefined,
      fetchAllow: [],
    });
  });

  it('takes an empty value for one that is not set', () => {
    expect(readEnv({ PORT: '', LACUNA_ORIGIN: ' ', LACUNA_DEMO: '', DATABASE_URL: '' })).toEqual(
      readEnv({}),
    );
  });

  it('builds the default origin from the port', () => {
    expect(readEnv({ PORT: '8080' }).origin).toBe('http://127.0.0.1:8080');
  });

  it('brings an origin to its canonical form', () => {
    const env = readEnv({ LACUNA_ORIGIN: 'HTTPS://Lacuna.Example.kz:443/' });
    expect(env).toMatchObject({ origin: 'https://lacuna.example.kz', originIsDefault: false });
  });

  it.each([
    [{}, true],
    [{ LACUNA_DEMO: '0' }, false],
    [{ DATABASE_URL: 'postgres://db/lacuna' }, false],
    [{ DATABASE_URL: 'postgres://db/lacuna', LACUNA_DEMO: '1' }, true],
  ])('with %o the demo is wanted: %s', (source, demo) => {
    expect(readEnv(source).demo).toBe(demo);
  });

  it('reads the addresses open to the fetcher', () => {
    const { fetchAllow } = readEnv({
      LACUNA_FETCH_ALLOW: '127.0.0.1:8080, News.local:80 [::1]:81',
    });
    expect(fetchAllow).toEqual(['127.0.0.1:8080', 'news.local:80', '[::1]:81']);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '0'],
    ['LACUNA_ORIGIN', 'lacuna.example.kz'],
    ['LACUNA_ORIGIN', 'ftp://lacuna.example.kz'],
    ['LACUNA_ORIGIN', 'https://lacuna.example.kz/app'],
    ['LACUNA_ORIGIN', 'https://user:word@lacuna.example.kz'],
    ['LACUNA_DEMO', 'yes'],
    ['DATABASE_URL', 'mysql://db/lacuna'],
    ['DATABASE_URL', 'somewhere'],
    ['SMTP_URL', 'http://mail'],
    ['LACUNA_FETCH_ALLOW', '127.0.0.1'],
  ])('refuses %s=%s in one line that names it', (name, value) => {
    const attempt = () => readEnv({ [name]: value });
    expect(attempt).toThrow(StartupProblem);
    expect(attempt).toThrow(new RegExp(`^${name} is not valid.*: set it to .+\\.$`));
  });

  it('does not repeat an address that may hold a password', () => {
    expect(() => readEnv({ DATABASE_URL: 'mysql://user:s3cret@db' })).toThrow(/^((?!s3cret).)*$/);
  });
});
