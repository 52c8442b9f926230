import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './chromium';
import { Person } from './Person';

const username = `story${Date.now()}`;
const secret = 'quiet-river-stone';

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
  await page.getByLabel('初始密码').fill(secret);
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

test('who may import the past chooses a file, and is told each row that cannot be taken', async () => {
  const { page } = admin;
  await page.reload();
  await admin.heading('何知秋');
  await admin.unfold('授权');
  await admin.pick('角色', '历史导入');
  await admin.pick('在哪里', '武侯区', '武侯区');
  await page.getByRole('button', { name: '授权' }).click();
  await page.getByRole('button', { name: /收回/ }).waitFor();
  const importer = await Person.signedIn(browser, username, 360, secret);
  await importer.heading('导入历史事项');
  await importer.page.getByLabel('来源', { exact: true }).fill('旧热线');
  const bring = (csv: string) =>
    importer.page
      .getByLabel('选择 CSV 文件')
      .setInputFiles({ name: 'past.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await bring('id,subject\n1,路灯\n');
  await importer.sees(/缺少这些列/);
  await bring('id,subject,received_at,body\n1,,2025-03-09T07:45,整条街都黑着。\n2,路灯不亮,昨天,整条街都黑着。\n');
  await importer.page.getByRole('heading', { name: '有错的行' }).waitFor();
  expect(await importer.page.getByRole('list', { name: '有错的行' }).getByRole('listitem').count()).toBe(2);
  await importer.look('history');
  expect(await importer.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  importer.noComplaints();
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

test('a category is brought by a file, taken out of use and back, and bad rows are told', async () => {
  const { page } = admin;
  const name = `临时分类${Date.now()}`;
  const bring = (csv: string) =>
    page.getByLabel('选择 CSV 文件').setInputFiles({ name: 'tree.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.goto('/admin/categories');
  await admin.heading('事项分类');
  await bring('level1,level2,level3\n,没有上级,\n');
  await page.getByRole('alert').getByText(/第 2 行/).first().waitFor();
  admin.expectRefusal(422);
  await admin.look('categories-refused');
  await bring(`level1,level2,level3\n${name},下级,\n`);
  await admin.sees(/新增 2 个分类/);
  await page.goto(`/admin/categories?parent=${encodeURIComponent(name)}`);
  await page.getByRole('listitem').filter({ hasText: '使用中' }).getByRole('heading', { name: '下级' }).waitFor();
  await turn('停用：下级');
  await page.getByRole('listitem').filter({ hasText: '已停用' }).getByRole('heading', { name: '下级' }).waitFor();
  await admin.look('categories');
  await turn('恢复使用：下级');
  await page.getByRole('button', { name: '停用：下级' }).waitFor();
  // Nobody else is to find it among what can be chosen.
  await page.goto('/admin/categories');
  await turn(`停用：${name}`);
  await page.getByRole('button', { name: `恢复使用：${name}` }).waitFor();
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

async function turn(button: string): Promise<void> {
  await admin.page.getByRole('button', { name: button, exact: true }).click();
  await admin.page.getByRole('tooltip').getByRole('button', { name: /确/ }).click();
}
