import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './chromium';
import { Person } from './Person';

let browser: Browser;
let secretary: Person;

beforeAll(async () => {
  browser = await launch();
  secretary = await Person.signedIn(browser, 'jifu.secretary');
});

afterAll(() => browser?.close());

test('what is overdue is listed, for everybody or for one unit', async () => {
  const { page } = secretary;
  await secretary.go('超期事项');
  await secretary.heading('超期事项');
  await secretary.sees(/没有超期的|到期$/);
  await secretary.look('overdue');
  await secretary.pick('承办单位', '武侯区住建局', '武侯区住建局');
  await page.waitForURL(/unit=/);
  await secretary.sees(/没有超期的|到期$/);
  await secretary.look('overdue-of-unit');
  secretary.noComplaints();
});

test('on a telephone what is overdue fits the page', async () => {
  const handler = await Person.signedIn(browser, 'wuhou.housing', 360);
  await handler.page.goto('/cases/overdue');
  await handler.heading('超期事项');
  await handler.look('phone-overdue');
  expect(await handler.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  handler.noComplaints();
});
