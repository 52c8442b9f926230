import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './chromium';
import { Person } from './Person';
import { PICTURE } from './picture';

const title = `楼道堆放杂物 ${Date.now()}`;

let browser: Browser;
let secretary: Person;
let handler: Person;
let matter: string;

beforeAll(async () => {
  browser = await launch();
  secretary = await Person.signedIn(browser, 'jifu.secretary');
  handler = await Person.signedIn(browser, 'wuhou.housing', 360);
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

test('what a unit sends back is counted by who had sent it', async () => {
  const { page } = secretary;
  await secretary.go('登记事项');
  await page.getByLabel('标题').fill(title);
  await page.getByLabel('具体情况').fill('消防通道走不通。');
  await page.getByRole('button', { name: '登记' }).click();
  await secretary.heading(title);
  matter = new URL(page.url()).pathname;
  await page.getByRole('button', { name: '受理', exact: true }).click();
  await secretary.choose('交给哪个单位', '武侯区住建局');
  await page.getByRole('button', { name: '交办', exact: true }).click();
  await secretary.sees('→ 武侯区住建局');
  await handler.page.goto(matter);
  await handler.unfold('退单');
  await handler.page.getByLabel('派错单位').click();
  await handler.page.getByLabel('退单说明').fill('归综合执法局。');
  await handler.page.getByRole('button', { name: '退单' }).click();
  await handler.heading('单位待办');
  await secretary.go('统计');
  await page.getByRole('link', { name: '退单情况' }).click();
  await secretary.heading('退单情况');
  await page.getByRole('row', { name: /吉福社区/ }).first().waitFor();
  await page.getByRole('columnheader', { name: '派错单位' }).waitFor();
  await secretary.look('returns');
  secretary.noComplaints();
});

test('how many are open is told day by day, and what comes again place by place', async () => {
  const { page } = secretary;
  await page.getByRole('link', { name: '每日在办' }).click();
  await secretary.heading('每日在办');
  await page.getByRole('rowheader', { name: /^\d{4}-\d\d-\d\d$/ }).first().waitFor();
  await secretary.look('open-by-day');
  await page.getByRole('link', { name: '反复发生' }).click();
  await secretary.heading('反复发生');
  await secretary.look('repeats');
  secretary.noComplaints();
});

test('a unit answers with a picture, which stands with its answer', async () => {
  await secretary.page.goto(matter);
  await secretary.choose('交给哪个单位', '武侯区住建局');
  await secretary.page.getByRole('button', { name: '交办', exact: true }).click();
  await secretary.sees('待签收');
  await handler.page.goto(matter);
  await handler.page.getByRole('button', { name: '签收' }).click();
  await handler.unfold('提交答复');
  await handler.page.getByLabel(/添加办理凭证/).setInputFiles(PICTURE);
  await handler.page.getByRole('list', { name: '办理凭证' }).getByRole('listitem').waitFor();
  // The step is in the timeline, so what follows is decided on the newest version.
  await handler.page.getByText('添加附件', { exact: true }).waitFor();
  await handler.page.getByLabel('已解决', { exact: true }).click();
  await handler.page.getByLabel('答复内容').fill('已清理通道。');
  await handler.look('evidence');
  await handler.page.getByRole('button', { name: '提交答复' }).click();
  await handler.sees('已解决：已清理通道。');
  await secretary.page.reload();
  await secretary.page.getByRole('list', { name: '办理凭证' }).getByRole('link', { name: /下载附件/ }).waitFor();
  await secretary.look('answered');
  secretary.noComplaints();
});

test('on a telephone the long tables and lists fit the page', async () => {
  for (const [path, heading] of [['/cases/overdue', '超期事项'], ['/figures', '统计']] as const) {
    await handler.page.goto(path);
    await handler.heading(heading);
    await handler.look(`phone${path.replaceAll('/', '-')}`);
    expect(await handler.page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
  }
  handler.noComplaints();
});
