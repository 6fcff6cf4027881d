// The control of the hostile addresses: where every address that can be read is let through, they are looked up and dialled.
import { expect, test, vi } from 'vitest';
import { guardedFetch } from '#app/platform/fetch/guarded-fetch.server.ts';
import { hostileAddresses } from '#tests/support/addresses.ts';
import { keepFigures } from '#tests/support/assurance.ts';
import { stubInternet } from '#tests/support/stub-internet.ts';

vi.mock('#app/platform/fetch/address-policy.ts', () => ({
  checkAddress: (address: string) =>
    URL.canParse(address)
      ? { allowed: true, url: new URL(address) }
      : { allowed: false, reason: 'not-a-url' },
}));
vi.mock('#app/platform/fetch/ip-ranges.ts', () => ({ isPublicIp: () => true }));

test('hostile addresses that nobody judges reach resolver and network', async () => {
  let through = 0;
  for (const address of hostileAddresses) {
    const internet = stubInternet(1);
    await guardedFetch(address, { allow: [], ...internet });
    if (internet.asked.length + internet.reached.length > 0) through += 1;
  }
  const line = `nobody judges: ${through} of ${hostileAddresses.length} come to resolver or network`;
  await keepFigures('addresses-control', line, { through, addresses: hostileAddresses.length });
  expect(through).toBeGreaterThan(hostileAddresses.length / 2);
}, 120_000);
