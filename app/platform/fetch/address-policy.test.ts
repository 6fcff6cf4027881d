import { describe, expect, test } from 'vitest';
import { goodAddresses, hostileAddresses } from '#tests/support/addresses.ts';
import { checkAddress, type AddressRefusal } from './address-policy.ts';

const shown = (address: string) => JSON.stringify(address).slice(0, 90);

describe('hostile addresses', () => {
  test('there are enough of them', () =>
    expect(hostileAddresses.length).toBeGreaterThanOrEqual(520));

  test.each(hostileAddresses.map((address) => [shown(address), address]))(
    '%s is refused',
    (_, address) => {
      expect(checkAddress(address)).toMatchObject({ allowed: false });
    },
  );
});

describe('good addresses', () => {
  test('there are enough of them', () => expect(goodAddresses.length).toBeGreaterThanOrEqual(40));

  test.each(goodAddresses.map((address) => [shown(address), address]))(
    '%s is allowed',
    (_, address) => {
      expect(checkAddress(address)).toMatchObject({ allowed: true });
    },
  );
});

const reasons: Record<string, AddressRefusal> = {
  'www.gov.kz': 'not-a-url',
  'http:www.gov.kz': 'not-a-url',
  [`http://www.gov.kz/${'a'.repeat(2031)}`]: 'too-long',
  'http://www.gov.kz/ ': 'bad-characters',
  'http://www.gov.kz\\@127.0.0.1/': 'bad-characters',
  'http://%31%32%37.0.0.1/': 'bad-characters',
  'http://１２７.0.0.1/': 'bad-characters',
  'ftp://www.gov.kz/': 'scheme',
  'http://user@www.gov.kz/': 'credentials',
  'http://www.gov.kz:443/': 'port',
  'http://2130706433/': 'ip-not-public',
  'http://[::ffff:10.0.0.1]/': 'ip-not-public',
  'http://169.254.169.254/': 'metadata',
  'http://[::ffff:a9fe:a9fe]/': 'metadata',
  'http://168.63.129.16/': 'metadata',
  'http://metadata.google.internal/': 'metadata',
  'http://a..kz/': 'name-malformed',
  'http://www.gov.kz./': 'name-trailing-dot',
  'http://localhost/': 'name-special-use',
  'http://yuzhny-dvor.example.org/': 'name-special-use',
  'http://intranet/': 'name-single-label',
  'http://wiki.corp/': 'name-no-public-suffix',
  'http://a.lvh.me/': 'name-resolves-to-embedded-address',
  'http://10-0-0-1.attacker.kz/': 'name-resolves-to-embedded-address',
};

test.each(Object.entries(reasons))('%s: the reason is stable', (address, reason) => {
  expect(checkAddress(address)).toEqual({ allowed: false, reason });
});

describe("the operator's pairs", () => {
  const allow = ['127.0.0.1:8080', 'news.local:80', '[::1]:443'];

  test.each(['http://127.0.0.1:8080/a', 'http://news.local/', 'https://[::1]/'])(
    '%s is allowed',
    (address) => {
      expect(checkAddress(address, allow)).toMatchObject({ allowed: true });
    },
  );

  test.each([
    'http://127.0.0.1/',
    'http://127.0.0.1:8081/',
    'http://127.0.0.2:8080/',
    'https://news.local/',
    'http://a.news.local/',
    'http://user@127.0.0.1:8080/',
    'ftp://127.0.0.1:8080/',
    'http://127.0.0.1:8080/ ',
  ])('%s stays refused', (address) => {
    expect(checkAddress(address, allow)).toMatchObject({ allowed: false });
  });
});
