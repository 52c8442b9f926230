import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './chromium';
import { Person } from './Person';

const title = `重阳节包饺子 ${Date.now()}`;

let browser: Browser;
let secretary: Person;
let activity: string;

beforeAll(async () => {
  browser = await launch();
  secretary = await Person.signedIn(browser, 'jifu.secretary');
});

afterAll(() => browser?.close());

test('the secretary drafts an activity and publishes it', async () => {
  const { page } = secretary;
  await secretary.go('活动');
  await page.getByRole('link', { name: '新建活动' }).click();
  await page.getByLabel('活动名称').fill(title);
  await page.getByLabel('活动内容').fill('带上围裙，面粉社区准备。');
  await page.getByLabel('场地').fill('妈妈会客厅');
  await page.getByLabel('开始').fill(tomorrow('09:30'));
  await page.getByLabel('结束').fill(tomorrow('12:00'));
  await page.getByLabel('名额').fill('1');
  await secretary.look('activity-draft');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await secretary.heading(title);
  activity = new URL(page.url()).pathname;
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByRole('link', { name: '签到' }).waitFor();
});

test('the first gets the place, the second waits', async () => {
  await signUp('林小满');
  await secretary.sees('林** 报名成功');
  await secretary.page.getByRole('img', { name: '签到二维码' }).waitFor();
  await signUp('何知秋');
  await secretary.sees('何** 候补中 · 第 1 位');
  await secretary.sees('已报 1 / 1');
  await secretary.look('activity');
});

test('a place that is given up goes to who waits', async () => {
  const { page } = secretary;
  await page.getByRole('link', { name: '林**' }).click();
  await page.getByRole('button', { name: '取消报名' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: /确/ }).click();
  await secretary.sees('林** 已取消');
  await page.getByRole('link', { name: '↑ 活动' }).click();
  await page.getByRole('listitem').filter({ hasText: '何**' }).getByText('报名成功').waitFor();
});

test('at the door a scanner types the tickets', async () => {
  const { page } = secretary;
  await page.getByRole('link', { name: '何**' }).click();
  await secretary.look('ticket');
  const ticket = await page.getByRole('figure').getByText(/^[0-9A-Z-]{20,}$/).innerText();
  await page.goto(`${activity}/checkin`);
  await secretary.heading('签到');
  await scan(ticket);
  await secretary.sees(/何\*\* .* 已签到/);
  expect(await page.getByLabel('签到码').inputValue()).toBe('');
  await scan(ticket);
  await secretary.sees(/何\*\* 先前已签到/);
  await scan('NOT-A-TICKET');
  await page.getByRole('alert').waitFor();
  secretary.expectRefusal(422);
  expect(await page.getByRole('list', { name: '最近的签到' }).getByRole('listitem').count()).toBe(3);
  await secretary.look('checkin');
  await page.goto(activity);
  await page.getByRole('term').filter({ hasText: '已到' }).waitFor();
  await secretary.sees(/已签到/);
  secretary.noComplaints();
});

test('everybody sees what is published, organisers of elsewhere change nothing', async () => {
  const handler = await Person.signedIn(browser, 'huiquan.worker');
  await handler.page.goto(activity);
  await handler.heading(title);
  expect(await handler.page.getByRole('button', { name: '报名' }).count()).toBe(0);
  handler.noComplaints();
});

async function signUp(name: string): Promise<void> {
  await secretary.page.getByLabel('姓名').fill(name);
  await secretary.page.getByRole('button', { name: '报名' }).click();
}

/** As a scanner does: keys, wherever the focus is, and Enter. */
async function scan(ticket: string): Promise<void> {
  await secretary.page.keyboard.type(ticket);
  await secretary.page.keyboard.press('Enter');
}

function tomorrow(time: string): string {
  return `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T${time}`;
}
