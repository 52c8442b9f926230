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

test('what may be meant is suggested while it is typed', async () => {
  const { page } = secretary;
  const box = page.getByRole('combobox', { name: /查找事项/ });
  await box.fill('吉福');
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '吉福社区' }).first().waitFor();
  await secretary.look('suggestions');
  await box.press('ArrowDown');
  await box.press('Enter');
  await page.waitForURL(/division=\d+/);
});

test('units and places are found beside matters, and each kind can be looked at alone', async () => {
  const { page } = secretary;
  await page.goto('/?q=%E4%BD%8F%E5%BB%BA%E5%B1%80');
  await page.getByRole('button', { name: /^单位 \d/ }).click();
  await page.waitForURL(/type=unit/);
  await page.getByRole('list', { name: '查找', exact: true }).getByRole('link', { name: '武侯区住建局' }).waitFor();
  await secretary.look('search-units');
});

test('what is found is narrowed to days, which the address keeps', async () => {
  const { page } = secretary;
  await page.goto('/?q=');
  await page.getByLabel('从', { exact: true }).fill('2025-01-01');
  await page.waitForURL(/from=2025-01-01/);
  await page.getByLabel('到', { exact: true }).fill('2025-01-31');
  await page.waitForURL(/to=2025-01-31/);
  await secretary.sees(/共 \d+ 条/);
  await secretary.look('search-days');
  await page.reload();
  expect(await page.getByLabel('到', { exact: true }).inputValue()).toBe('2025-01-31');
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.waitForURL((url) => !url.searchParams.has('from'));
});

test('a search is saved, asked again and kept no longer, and history is erased', async () => {
  const { page } = secretary;
  const words = `门禁${Date.now() % 10_000}`;
  await page.goto(`/?q=${encodeURIComponent(words)}`);
  const [saved] = await Promise.all([
    page.waitForResponse((it) => it.url().endsWith('/search/saved') && it.request().method() === 'POST'),
    page.getByRole('button', { name: '保存这次查找' }).click(),
  ]);
  const fromNotice = `/?saved=${(await saved.json()).id}`;
  const kept = page.getByRole('list', { name: '我保存的查找' });
  await kept.getByRole('button', { name: words, exact: true }).click();
  await page.waitForURL(/sort=newest/);
  await secretary.look('saved-search');
  await page.goto(fromNotice);
  await page.waitForURL((url) => url.searchParams.get('q') === words && !url.searchParams.has('saved'));
  await kept.getByRole('button', { name: `不再保存：${words}` }).click();
  await kept.getByRole('button', { name: words, exact: true }).waitFor({ state: 'hidden' });
  await page.goto(fromNotice);
  await secretary.sees('这条保存的查找打不开');
  await secretary.unfold('最近找过的');
  await page.getByRole('button', { name: words, exact: true }).waitFor();
  await page.getByRole('button', { name: '全部清除' }).click();
  await secretary.sees('还没有记录');
  expect(await page.getByRole('button', { name: words, exact: true }).count()).toBe(0);
  secretary.noComplaints();
});
