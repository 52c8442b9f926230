import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launch } from './chromium';
import { Person } from './Person';

const title = `楼道感应灯不亮 ${Date.now()}`;

let browser: Browser;
let neighbour: Person;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

test('a resident brings a matter of their own', async () => {
  neighbour = await Person.signedIn(browser, 'resident');
  await neighbour.heading('我的事项');
  await neighbour.page.getByRole('link', { name: '提出事项' }).click();
  await neighbour.heading('提出事项');
  await neighbour.page.getByLabel('标题').fill(title);
  await neighbour.page.getByLabel('具体情况').fill('三楼到四楼之间，晚上看不见台阶。');
  await neighbour.page.getByLabel('怎么称呼您').fill('林小满');
  await neighbour.look('own-file');
  await neighbour.page.getByRole('button', { name: '提交' }).click();
  await neighbour.heading(title);
  await neighbour.look('own');
});

test('the secretary resolves it, and the resident has the last word', async () => {
  const secretary = await Person.signedIn(browser, 'jifu.secretary');
  await secretary.page.goto(new URL(neighbour.page.url()).pathname.replace('/my', ''));
  await secretary.heading(title);
  await secretary.sees('居民自己提出');
  await secretary.page.getByRole('button', { name: '受理' }).click();
  await secretary.page.getByLabel('办理结果').fill('已换新灯。');
  await secretary.page.getByRole('button', { name: '办结' }).click();
  await secretary.page.getByRole('button', { name: '归档' }).waitFor();
  secretary.noComplaints();

  await neighbour.page.reload();
  await neighbour.page.getByLabel('满意', { exact: true }).click();
  await neighbour.look('own-resolved');
  await neighbour.page.getByRole('button', { name: '确认办结' }).click();
  await neighbour.page.getByRole('button', { name: '确认办结' }).waitFor({ state: 'hidden' });
  await neighbour.go('我的事项');
  await neighbour.page.getByRole('link', { name: title }).waitFor();
  await neighbour.look('own-list');
  neighbour.noComplaints();
});
