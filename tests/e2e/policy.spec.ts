import { expect, policyReports, test } from './support/lacuna.ts';

// The control of the run's count: a script that got into a page does not run, and the browser reports it.
test('a script without the nonce does not run and is reported', async ({ browser, lacuna }) => {
  const page = await browser.newPage();
  await page.route('**/sign-in', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      '</head>',
      '<script>window.planted = 1</script></head>',
    );
    await route.fulfill({ response: answer, body });
  });
  const before = policyReports(lacuna).length;
  await page.goto(`${lacuna.origin}/sign-in`);
  await expect.poll(() => policyReports(lacuna).length).toBe(before + 1);
  lacuna.provoked += 1;
  expect(policyReports(lacuna).at(-1)).toContain('"blocked":"inline"');
  expect(await page.evaluate(() => 'planted' in window)).toBe(false);
  await page.close();
});
