import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './chromium';
import { gateway, Person } from './Person';
import { PICTURE } from './picture';

const title = `活动室窗户关不严 ${Date.now()}`;

const again = `单元门禁坏了 ${Date.now()}`;

let browser: Browser;
let worker: Person;
let secretary: Person;
let matter: string;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

test('whoever is not signed in sees a page without complaints', async () => {
  const visitor = await Person.at(browser);
  await visitor.page.goto('/');
  await visitor.heading('睦邻');
  await visitor.look('welcome');
  visitor.noComplaints();
  await visitor.context.close();
});

test('a worker signs in, with a cookie that scripts and other sites cannot use', async () => {
  worker = await Person.signedIn(browser, 'jifu.worker');
  await worker.heading('查找');
  const session = (await worker.context.cookies()).find(({ name }) => name === 'gw_session');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  await worker.look('search');
});

test('the worker files a matter', async () => {
  await worker.go('登记事项');
  await worker.heading('登记事项');
  await worker.page.getByRole('button', { name: '登记' }).click();
  await worker.sees('请填写');
  await worker.page.getByLabel('标题').fill(title);
  await worker.page.getByLabel('具体情况').fill('下雨时雨水打进来，地面很滑。');
  await worker.page.getByLabel('诉求人电话').fill('13800000000');
  await worker.page.getByRole('button', { name: '登记' }).click();
  await worker.page.getByLabel('诉求人姓名').and(worker.page.locator('[aria-invalid=true]')).waitFor();
  await worker.page.getByLabel('诉求人姓名').fill('林小满');
  await worker.look('file');
  await worker.page.getByRole('button', { name: '登记' }).click();
  await worker.heading(title);
  await worker.sees('林** 138****0000');
  matter = new URL(worker.page.url()).pathname;
  await worker.look('matter');
});

test('the secretary finds it, accepts it and gives it to a unit', async () => {
  secretary = await Person.signedIn(browser, 'jifu.secretary');
  await secretary.finds(title, 1);
  await secretary.page.getByRole('link', { name: title }).click();
  await secretary.heading(title);
  await secretary.page.getByRole('button', { name: '受理' }).click();
  await secretary.choose('交给哪个单位', '武侯区住建局');
  await secretary.look('assign');
  await secretary.page.getByRole('button', { name: '交办', exact: true }).click();
  await secretary.sees('→ 武侯区住建局');
});

test("the unit's handler resolves it, and whoever was slower is told and keeps the words", async () => {
  await secretary.page.getByLabel('办理结果').fill('社区已联系物业。');
  const handler = await Person.signedIn(browser, 'wuhou.housing');
  await handler.go('单位待办');
  await handler.page.getByRole('link', { name: title }).waitFor();
  await handler.look('work');
  await handler.page.getByRole('link', { name: title }).click();
  await handler.heading(title);
  await attach(handler);
  await handler.page.getByRole('button', { name: '签收' }).click();
  await handler.page.getByLabel('联系情况').fill('已电话联系，约好下午上门。');
  await handler.look('share');
  await handler.page.getByRole('button', { name: '记录首次联系' }).click();
  await handler.page.getByLabel('联系情况').waitFor({ state: 'hidden' });
  await handler.page.getByLabel('办理结果').fill('已更换密封条。');
  await handler.page.getByRole('button', { name: '办结' }).click();
  await handler.sees('申请不计入考核');
  await handler.look('resolved');
  await handler.page.getByRole('link', { name: /[1-9]\d* 条未读/ }).click();
  await handler.page.getByRole('listitem').filter({ hasText: title }).first().waitFor();
  await handler.look('notices');
  await handler.page.getByRole('button', { name: '全部标为已读' }).click();
  await handler.page.getByRole('link', { name: '通知，0 条未读' }).waitFor();
  handler.noComplaints();

  await secretary.page.getByRole('button', { name: '办结' }).click();
  await secretary.sees('别人刚刚更新了这里');
  secretary.expectRefusal(412);
  expect(await secretary.page.getByLabel('办理结果').inputValue()).toBe('社区已联系物业。');
  await secretary.look('stale');
  await secretary.page.getByRole('button', { name: '载入最新内容' }).click();
  await secretary.sees('已更换密封条。');
});

test('a call-back closes it; reopened, it is not closed before somebody else has called back', async () => {
  await callsBack(secretary);
  await secretary.page.getByLabel('重新办理的原因').fill('又漏了。');
  await secretary.page.getByRole('button', { name: '重新办理' }).click();
  await secretary.page.getByLabel('办理结果').fill('换了整扇窗。');
  await secretary.page.getByRole('button', { name: '办结' }).click();
  await secretary.page.getByRole('button', { name: '归档' }).click();
  await secretary.sees('诉求人还可以表示问题是否解决');
  secretary.expectRefusal(409);
  secretary.noComplaints();
  await worker.page.goto(matter);
  await callsBack(worker);
  await worker.sees('已归档');
});

test('the figures count it, and each number opens its list', async () => {
  await secretary.go('统计');
  await secretary.heading('统计');
  await secretary.page.getByRole('columnheader', { name: '响应率' }).waitFor();
  await secretary.look('figures');
  await secretary.page.getByRole('link', { name: /^登记 \d/ }).first().click();
  await secretary.heading('统计背后的事项');
  await secretary.page.getByRole('link', { name: title }).first().waitFor();
  await secretary.look('figure-list');
  secretary.noComplaints();
});

test('who is about to file the same matter again is shown the first', async () => {
  await worker.go('登记事项');
  await typeTitle(worker, again);
  await worker.page.getByLabel('具体情况').fill('又打不开了。');
  await worker.page.getByRole('button', { name: '登记' }).click();
  await worker.heading(again);
  await worker.go('登记事项');
  await worker.page.getByLabel('标题').fill(again);
  await worker.page.getByRole('status').getByRole('link', { name: again }).waitFor();
  await worker.look('alike');
  worker.noComplaints();
});

test('the district official finds it, and the one of another district does not', async () => {
  const official = await Person.signedIn(browser, 'wuhou.official');
  await official.finds(title, 1);
  await official.look('found');
  official.noComplaints();
  const other = await Person.signedIn(browser, 'jinjiang.official');
  await other.finds(title, 0);
  await other.look('nothing-found');
  await other.page.goto(matter);
  await other.sees(/编号 \w+/);
  other.expectRefusal(404);
  await other.look('not-found');
  other.noComplaints();
});

test('the page speaks English, too, and remembers it', async () => {
  await worker.page.getByRole('button', { name: 'English' }).click();
  await worker.page.getByRole('button', { name: 'Sign out' }).waitFor();
  expect(await worker.page.locator('html').getAttribute('lang')).toBe('en');
  await worker.page.reload();
  await worker.page.getByRole('button', { name: 'Sign out' }).waitFor();
  await worker.look('english');
  await worker.page.getByRole('button', { name: '中文' }).click();
  await worker.page.getByRole('button', { name: '退出' }).waitFor();
});

test('on a telephone nothing runs off the side', async () => {
  const walker = await Person.signedIn(browser, 'jifu.worker', 360);
  for (const [path, name] of [['/', 'phone-search'], ['/cases/new', 'phone-file'], [matter, 'phone-matter']] as const) {
    await walker.page.goto(path);
    await walker.page.getByRole('heading', { level: 1 }).waitFor();
    await walker.look(name);
    expect(await walker.page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360);
  }
  walker.noComplaints();
});

test('a reader without a mouse reaches the content and hears where they are', async () => {
  await worker.page.goto('/');
  await worker.heading('查找');
  await worker.page.keyboard.press('Tab');
  await worker.page.keyboard.press('Enter');
  expect(await worker.page.evaluate(() => document.activeElement?.id)).toBe('content');
  await worker.page.getByRole('combobox', { name: /查找/ }).fill('窗户');
  await worker.page.getByRole('combobox', { name: /查找/ }).press('Enter');
  await worker.page.waitForURL(/q=/);
  expect(await worker.page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  await worker.page.getByRole('link', { name: '登记事项' }).press('Enter');
  await worker.heading('登记事项');
  await expect.poll(() => worker.page.evaluate(() => document.activeElement?.textContent)).toBe('登记事项');
  expect(await worker.page.title()).toBe('登记事项 · 睦邻');
});

test('what was typed survives the end of the session', async () => {
  await typeTitle(worker, '路口信号灯坏了');
  await worker.page.getByLabel('具体情况').fill('一直是红灯。');
  await worker.context.clearCookies();
  await worker.page.getByRole('button', { name: '登记' }).click();
  await worker.page.getByRole('dialog', { name: '登录已过期' }).waitFor();
  worker.expectRefusal(401);
  await worker.look('signed-out');
  const [window] = await Promise.all([
    worker.context.waitForEvent('page'),
    worker.page.getByRole('button', { name: '重新登录' }).click(),
  ]);
  const closed = window.waitForEvent('close');
  await worker.fillSignIn(window, 'jifu.worker');
  await closed;
  await worker.page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await worker.page.getByLabel('标题').inputValue()).toBe('路口信号灯坏了');
  await worker.page.getByRole('button', { name: '登记' }).click();
  await worker.heading('路口信号灯坏了');
});

test('whoever signs in beside it does not see what the one before left open', async () => {
  const first = await Person.signedIn(browser, 'jifu.secretary');
  await first.go('登记事项');
  await typeTitle(first, '没有写完');
  const beside = await first.context.newPage();
  await beside.goto('/');
  await beside.getByRole('button', { name: '退出' }).click();
  await beside.getByRole('button', { name: '登录' }).click();
  await first.fillSignIn(beside, 'jifu.worker');
  await beside.getByRole('button', { name: '退出' }).waitFor();
  await first.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await first.page.waitForURL('/');
  await first.sees(/社区工作者/);
  first.noComplaints();
});

test('a change without the token of the page is refused, and so is a script that was slipped in', async () => {
  const status = await worker.page.evaluate(async () => {
    const response = await fetch('/api/v1/cases', { method: 'POST', body: '{}' });
    return response.status;
  });
  expect(status).toBe(403);
  worker.expectRefusal(403);
  worker.noComplaints();
  await worker.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.slippedIn = true';
    document.body.append(script);
  });
  expect(await worker.page.evaluate(() => 'slippedIn' in window)).toBe(false);
});

test('signing out ends the session', async () => {
  await secretary.page.getByRole('button', { name: '退出' }).click();
  await secretary.page.getByRole('button', { name: '登录' }).waitFor();
  expect(new URL(secretary.page.url()).origin).toBe(gateway);
  secretary.noComplaints();
});

/** Types a title and waits until its like was looked for. */
async function typeTitle({ page }: Person, typed: string): Promise<void> {
  await Promise.all([page.waitForResponse(/\/duplicates\?/), page.getByLabel('标题').fill(typed)]);
}

/** Notes that the requester says it is solved, with which the matter is closed. */
async function callsBack(person: Person): Promise<void> {
  const callBack = person.page.locator('details', { hasText: '记录回访' });
  await callBack.locator('summary').click();
  await callBack.getByLabel('已解决', { exact: true }).click();
  await callBack.getByLabel('满意', { exact: true }).click();
  await person.look('call-back');
  await callBack.getByRole('button', { name: '记录回访' }).click();
  await person.sees('回访已记录');
  await person.page.getByRole('button', { name: '归档' }).waitFor({ state: 'hidden' });
}

/** Adds a picture and saves it again. */
async function attach({ page }: Person): Promise<void> {
  await page.getByLabel('添加照片或 PDF').setInputFiles(PICTURE);
  const save = page.getByRole('link', { name: '下载附件' });
  const [saved] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(saved.suggestedFilename()).toMatch(/\.png$/);
  // The step is in the timeline, so what follows is decided on the newest version.
  await page.getByText('添加附件', { exact: true }).waitFor();
}
