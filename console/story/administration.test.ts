import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launch } from './chromium';
import { Person } from './Person';

const username = `story${Date.now()}`;

let browser: Browser;
let admin: Person;

beforeAll(async () => {
  browser = await launch();
  admin = await Person.signedIn(browser, 'admin');
});

afterAll(() => browser?.close());

test('the administrator opens an account, says what it may do, and takes that back', async () => {
  const { page } = admin;
  await admin.heading('管理');
  await admin.look('admin');
  await page.getByRole('link', { name: /账号与权限/ }).click();
  await admin.heading('账号与权限');
  await admin.unfold('开通账号');
  await page.getByLabel('显示名').fill('何知秋');
  await page.getByRole('textbox', { name: '账号', exact: true }).fill(username);
  await page.getByLabel('初始密码').fill('quiet-river-stone');
  await admin.look('accounts');
  await page.getByRole('button', { name: '开通账号' }).click();
  await admin.heading('何知秋');
  await admin.sees('还没有权限');
  await admin.unfold('授权');
  await admin.pick('角色', '单位经办人');
  await admin.pick('在哪里', '武侯区', '武侯区');
  await admin.pick('代表哪个单位', '武侯区住建局');
  await page.getByRole('button', { name: '授权' }).click();
  await page.getByRole('button', { name: /收回/ }).click();
  await admin.look('grants');
  await page.getByRole('tooltip').getByRole('button', { name: /确/ }).click();
  await admin.sees('还没有权限');
});

test('a file with bad rows is refused as a whole, row by row', async () => {
  const { page } = admin;
  await page.goto('/admin/responsibilities');
  await admin.heading('责任清单');
  const csv = 'category,division,dispatch,units\n,999999,ASSIGN,没有这个单位\n';
  await page.getByLabel('选择 CSV 文件').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('alert').getByText(/第 2 行/).first().waitFor();
  admin.expectRefusal(422);
  await admin.look('responsibilities');
});

test('deadlines, calendar and wording are there to be changed', async () => {
  const { page } = admin;
  for (const [path, heading] of [['deadlines', '时限'], ['calendar', '工作日历'], ['wording', '通知用语']] as const) {
    await page.goto(`/admin/${path}`);
    await admin.heading(heading);
    await page.getByRole('button', { name: '保存' }).waitFor();
    await admin.look(path);
  }
  await page.getByRole('button', { name: '保存' }).click();
  await admin.sees('已保存');
  admin.noComplaints();
});

test('the auditor reads who did what, and nothing else', async () => {
  const auditor = await Person.signedIn(browser, 'auditor');
  await auditor.heading('审计');
  await auditor.page.getByText('账号', { exact: true }).click();
  await auditor.page.getByRole('list', { name: '审计' }).getByRole('listitem').first().waitFor();
  await auditor.look('audit');
  auditor.noComplaints();
});
