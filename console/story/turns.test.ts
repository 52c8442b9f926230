import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launch } from './chromium';
import { Person } from './Person';

const title = `地下车库渗水 ${Date.now()}`;

let browser: Browser;
let secretary: Person;
let handler: Person;
let official: Person;
let matter: string;

beforeAll(async () => {
  browser = await launch();
  secretary = await Person.signedIn(browser, 'jifu.secretary');
  handler = await Person.signedIn(browser, 'wuhou.housing');
  official = await Person.signedIn(browser, 'wuhou.official');
});

afterAll(() => browser?.close());

test('who brought a matter is masked, and shown for a reason', async () => {
  const { page } = secretary;
  await secretary.go('登记事项');
  await page.getByLabel('标题').fill(title);
  await page.getByLabel('具体情况').fill('下雨后入口积水。');
  await page.getByLabel('诉求人姓名').fill('林小满');
  await page.getByRole('button', { name: '登记' }).click();
  await secretary.heading(title);
  matter = new URL(page.url()).pathname;
  await page.getByRole('button', { name: '受理', exact: true }).click();
  await page.getByRole('button', { name: '查看完整信息' }).click();
  await page.getByRole('dialog').getByLabel('回访').click();
  await page.getByRole('dialog').getByRole('button', { name: '查看完整信息' }).click();
  await secretary.sees('林小满');
});

test('units are called, one comes, and what they decide is written down', async () => {
  await secretary.unfold('召集单位会商');
  await secretary.page.getByLabel('吹哨').click();
  await secretary.choose('请哪些单位', '武侯区住建局');
  await secretary.page.getByLabel('要商量什么').fill('渗水由谁维修？');
  await secretary.look('convene');
  await secretary.page.getByRole('button', { name: '召集单位会商' }).click();
  await secretary.sees('已通知');
  await handler.page.goto(matter);
  await handler.page.getByRole('button', { name: '到场' }).click();
  await handler.sees('已到场');
  await secretary.page.reload();
  await secretary.unfold('记录决定');
  await secretary.page.getByLabel('商量的结果').fill('由住建局维修。');
  await secretary.look('meeting');
  await secretary.page.getByRole('button', { name: '记录决定' }).click();
  await secretary.sees('由住建局维修。');
});

test('a unit asks for more time, waits for the requester, and is supervised', async () => {
  await secretary.page.reload();
  await secretary.choose('交给哪个单位', '武侯区住建局');
  await secretary.page.getByRole('button', { name: '交办', exact: true }).click();
  await secretary.sees('待签收');
  await handler.page.reload();
  await handler.page.getByRole('button', { name: '签收' }).click();
  await handler.unfold('申请延期');
  await handler.page.getByLabel('延到什么时候').fill(`${new Date().getFullYear() + 1}-05-01T09:00`);
  await handler.page.getByLabel('延期原因').fill('等雨停。');
  await handler.page.getByRole('button', { name: '申请延期' }).click();
  await handler.sees(/申请延到/);
  await secretary.page.reload();
  await secretary.unfold('审批延期');
  await secretary.page.getByLabel('同意', { exact: true }).click();
  await secretary.page.getByLabel('理由').fill('同意。');
  await secretary.look('extension');
  await secretary.page.getByRole('button', { name: '审批延期' }).click();
  await secretary.sees('同意延期');
  await official.page.goto(matter);
  await official.unfold('督办');
  await official.page.getByLabel('督办要求').fill('请说明进度。');
  await official.look('supervise');
  await official.page.getByRole('button', { name: '督办' }).click();
  await official.sees('请说明进度。');
  await handler.page.reload();
  await handler.unfold('等待诉求人');
  await handler.page.getByLabel('等诉求人做什么').fill('约时间进场。');
  await handler.page.getByRole('button', { name: '等待诉求人' }).click();
  await handler.page.getByRole('button', { name: '恢复办理' }).click();
  await handler.page.getByRole('button', { name: '恢复办理' }).waitFor({ state: 'hidden' });
  await handler.page.getByLabel('办理结果').fill('已做防水。');
  await handler.page.getByRole('button', { name: '办结' }).click();
  await handler.sees('已办结');
});

test('a rating is appealed against, and the district decides', async () => {
  await secretary.page.reload();
  const rating = secretary.page.locator('details', { hasText: '登记当面评价' });
  await rating.locator('summary').click();
  await rating.getByLabel('不满意', { exact: true }).click();
  await rating.getByRole('button', { name: '登记当面评价' }).click();
  await secretary.unfold('记录跟踪');
  await secretary.page.getByLabel('没有反弹').click();
  await secretary.page.getByRole('button', { name: '记录跟踪' }).click();
  await secretary.page.getByText('跟踪', { exact: true }).waitFor();
  await handler.page.reload();
  await handler.unfold('申诉');
  await handler.page.getByLabel('哪里与事实不符').fill('雨后复查没有渗水。');
  await handler.look('appeal');
  await handler.page.getByRole('button', { name: '申诉' }).click();
  await handler.sees('雨后复查没有渗水。');
  await official.page.reload();
  await official.unfold('处理申诉');
  await official.page.getByLabel('不同意', { exact: true }).click();
  await official.page.getByLabel('理由').fill('评价是诉求人本人给的。');
  await official.page.getByRole('button', { name: '处理申诉' }).click();
  await official.sees('评价是诉求人本人给的。');
  [secretary, handler, official].forEach((person) => person.noComplaints());
});
