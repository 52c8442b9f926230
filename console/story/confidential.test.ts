import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launch } from './chromium';
import { Person } from './Person';

const title = `想请人上门看看 ${Date.now()}`;

let browser: Browser;
let worker: Person;
let secretary: Person;
let matter: string;

beforeAll(async () => {
  browser = await launch();
  worker = await Person.signedIn(browser, 'jifu.worker');
  secretary = await Person.signedIn(browser, 'jifu.secretary');
});

afterAll(() => browser?.close());

test('a secretary makes a matter confidential, and it is gone for whoever does not answer for it', async () => {
  const { page } = secretary;
  await worker.go('登记事项');
  await worker.page.getByLabel('标题').fill(title);
  await worker.page.getByLabel('具体情况').fill('不方便在窗口说。');
  await worker.page.getByRole('button', { name: '登记' }).click();
  await worker.heading(title);
  matter = new URL(worker.page.url()).pathname;
  await worker.finds(title, 1);

  await page.goto(matter);
  await secretary.unfold('设为保密');
  await page.getByRole('button', { name: '设为保密' }).click();
  await secretary.sees('请填写');
  await page.getByLabel('为什么要保密').fill('涉及未成年人。');
  await secretary.look('confide');
  await page.getByRole('button', { name: '设为保密' }).click();
  await page.getByText('保密', { exact: true }).waitFor();
  await secretary.look('confidential');

  await worker.page.goto(matter);
  await worker.sees(/编号 \w+/);
  worker.expectRefusal(404);
  await worker.finds(title, 0);
  await secretary.finds(title, 1);
});

test('the secretary shows it again, and the reasons are in its timeline', async () => {
  const { page } = secretary;
  await page.goto(matter);
  await secretary.unfold('解除保密');
  await page.getByLabel('为什么不再保密').fill('本人同意公开。');
  await secretary.look('disclose');
  await page.getByRole('button', { name: '解除保密' }).click();
  await page.getByText('保密', { exact: true }).waitFor({ state: 'hidden' });

  await worker.finds(title, 1);
  await worker.page.goto(matter);
  await worker.heading(title);
  await worker.sees('涉及未成年人。');
  await worker.sees('本人同意公开。');
  [worker, secretary].forEach((person) => person.noComplaints());
});
