import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './chromium';
import { Person } from './Person';

const estate = `丽景花园${Date.now() % 100_000}`;

let browser: Browser;
let secretary: Person;
let file: string;

beforeAll(async () => {
  browser = await launch();
  secretary = await Person.signedIn(browser, 'jifu.secretary');
});

afterAll(() => browser?.close());

test('the secretary enters an estate down to a dwelling and goes there by its shorthand', async () => {
  const { page } = secretary;
  await secretary.go('房屋住户');
  await secretary.heading('房屋与家庭户');
  await add('小区', estate);
  await page.getByRole('link', { name: estate }).click();
  await secretary.heading(estate);
  const top = page.url();
  await add('楼栋', '3');
  await page.getByRole('link', { name: '3 楼栋' }).click();
  await add('单元', '2');
  await page.getByRole('link', { name: '2 单元' }).click();
  await add('房屋', '501');
  await page.goto(top);
  await secretary.heading(estate);
  await secretary.look('estate');
  await page.getByLabel('直达').fill('3栋2单元501');
  await page.getByRole('button', { name: '直达' }).click();
  await secretary.heading(/3-2-501/);
  await secretary.look('dwelling');
});

test('a household and a resident are put on file, the name masked from then on', async () => {
  const { page } = secretary;
  await page.locator('summary', { hasText: '登记家庭户' }).click();
  await page.getByRole('button', { name: '登记家庭户' }).click();
  await page.locator('summary', { hasText: '登记居民' }).click();
  await page.getByLabel('姓名').fill('林小满');
  await page.getByLabel('电话').fill('13800000000');
  await page.getByRole('button', { name: '登记居民' }).click();
  await page.getByRole('link', { name: '林**' }).waitFor();
  await page.getByRole('button', { name: '核对无误' }).click();
  await secretary.look('household');
});

test('what is masked is shown for a reason, which stands in the list of readings', async () => {
  const { page } = secretary;
  await page.getByRole('link', { name: '林**' }).click();
  await secretary.sees('138****0000');
  file = new URL(page.url()).pathname;
  await page.getByRole('button', { name: '查看完整信息' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('上门走访').click();
  await secretary.look('reveal');
  await dialog.getByRole('button', { name: '查看完整信息' }).click();
  await secretary.sees('林小满');
  await secretary.sees('13800000000');
  await page.getByRole('listitem').filter({ hasText: '上门走访' }).filter({ hasText: '我' }).waitFor();
  await secretary.look('revealed');
  await page.reload();
  await secretary.sees('林**');
  expect(await page.getByText('林小满').count()).toBe(0);
  secretary.noComplaints();
});

test('the secretary finds the resident by name, the official of another district does not', async () => {
  await find(secretary, '林小满', '林**', (found) => found > 0);
  await secretary.look('people');
  secretary.noComplaints();
  const other = await Person.signedIn(browser, 'jinjiang.official');
  await find(other, '林小满', '林**', (found) => found === 0);
  await other.page.goto(file);
  await other.page.getByRole('alert').waitFor();
  other.expectRefusal(404);
  other.noComplaints();
});

test('the home is found by its address, and its estate leads into the address tree', async () => {
  const home = `${estate} 3-2-501`;
  await find(secretary, home, home, (found) => found === 1);
  await secretary.look('home');
  await find(secretary, estate, estate, (found) => found === 1);
  await secretary.page.getByRole('link', { name: estate, exact: true }).click();
  await secretary.heading(estate);
  secretary.noComplaints();
});

async function add(kind: string, label: string): Promise<void> {
  const { page } = secretary;
  await page.locator('summary', { hasText: '添加地址' }).click();
  const form = page.locator('form', { has: page.getByLabel('名称') });
  if (await form.getByText(kind, { exact: true }).isVisible()) {
    await form.getByText(kind, { exact: true }).click();
  }
  await page.getByLabel('名称').fill(label);
  await page.getByRole('button', { name: '添加' }).click();
  await page.getByRole('link', { name: label }).first().waitFor();
}

/** Two seconds is the promise; a busy build machine is given more. */
async function find(person: Person, typed: string, link: string, enough: (found: number) => boolean): Promise<void> {
  await person.page.goto('/people');
  await expect
    .poll(
      async () => {
        await person.page.getByLabel(/姓名、拼音/).fill(typed);
        await Promise.all([
          person.page.waitForResponse(/\/search\/people/),
          person.page.getByRole('button', { name: '查找' }).click(),
        ]);
        await person.page.waitForLoadState('networkidle');
        return enough(await person.page.getByRole('link', { name: link, exact: true }).count());
      },
      { timeout: 15_000, interval: 500 },
    )
    .toBe(true);
}
