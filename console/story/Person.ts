import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where the platform runs, and who may sign in. */
const credentials = JSON.parse(readFileSync(process.env.MULIN_CREDENTIALS ?? '../.mulin/credentials.json', 'utf8'));
export const gateway: string = credentials.gateway;
const pictures = 'target/story';

export const CITY = '成都市';

function password(username: string): string {
  const accounts: { username: string; password: string }[] = credentials.tenants.chengdu.accounts;
  return accounts.find((account) => account.username === username)!.password;
}

/** Somebody at a browser of their own. Whatever the browser complains about is kept, and ends the story. */
export class Person {
  private static readonly everybody: Person[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly complaints: string[],
  ) {}

  static async at(browser: Browser, width = 1280): Promise<Person> {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width, height: 860 }, baseURL: gateway });
    const complaints: string[] = [];
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        complaints.push(message.text());
      }
    });
    context.on('weberror', (error) => complaints.push(String(error.error())));
    context.setDefaultTimeout(15_000);
    const person = new Person(context, await context.newPage(), complaints);
    Person.everybody.push(person);
    return person;
  }

  /** One of the demo's accounts, or one that the story has opened with a password of its own. */
  static async signedIn(browser: Browser, username: string, width?: number, secret?: string): Promise<Person> {
    const person = await Person.at(browser, width);
    await person.page.goto('/');
    await person.page.getByRole('button', { name: '登录' }).click();
    await person.fillSignIn(person.page, username, secret);
    await person.page.getByRole('button', { name: '退出' }).waitFor();
    return person;
  }

  /** What everybody saw when the story went wrong. */
  static async pictureEverybody(): Promise<void> {
    const open = Person.everybody.filter(({ page }) => !page.isClosed());
    await Promise.all(open.map(({ page }, index) => page.screenshot({ path: `${pictures}/failed-${index}.png` })));
    open.forEach(({ page, complaints }, index) => console.log(`failed-${index}.png`, page.url(), complaints));
  }

  async fillSignIn(page: Page, username: string, secret = password(username)): Promise<void> {
    await page.getByLabel('城市').selectOption({ label: CITY });
    await page.getByLabel('账号').fill(username);
    await page.getByLabel('密码').fill(secret);
    await page.getByRole('button', { name: '登录' }).click();
  }

  async go(link: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: link }).click();
  }

  /** Chooses in a box that opens a list, as one does with the keyboard. */
  async choose(label: string, typed: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: label });
    await box.click();
    await box.fill(typed);
    await this.page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: typed }).first().waitFor();
    await box.press('Enter');
  }

  /** Chooses with the mouse in a box that opens a list, after typing if it can be typed in. */
  async pick(label: string, option: string, typed?: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: label });
    await box.click();
    if (typed) {
      await box.fill(typed);
    }
    await this.page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click();
  }

  /** Opens what is folded away behind a name. */
  async unfold(name: string): Promise<void> {
    await this.page.locator('summary', { hasText: name }).filter({ visible: true }).first().click();
  }

  sees(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).first().waitFor();
  }

  heading(name: string | RegExp): Promise<void> {
    return this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** Looks for a matter until so many are found: two seconds is the promise, a busy build machine is given more. */
  async finds(title: string, times: number): Promise<void> {
    await expect
      .poll(
        async () => {
          await this.page.goto(`/?q=${encodeURIComponent(`"${title}"`)}`);
          await this.sees(/共 \d+ 条/);
          return this.page.getByRole('link', { name: title }).count();
        },
        { timeout: 15_000 },
      )
      .toBe(times);
  }

  /** Keeps a picture of the page and looks whether everybody can use it. */
  async look(name: string): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.stillness();
    await this.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
    await this.page.evaluate(axe.source);
    const violations = await this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const found = await axe.run();
      return found.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join(' | ')}`);
    });
    expect(violations, name).toEqual([]);
  }

  /** Whatever fades or slides has come to its end; what is half there has half its contrast. */
  private async stillness(): Promise<void> {
    await this.page.waitForFunction(() =>
      document
        .getAnimations()
        .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
    );
  }

  /** A refusal that the story provokes is also a line in the browser's console. */
  expectRefusal(status: number): void {
    const index = this.complaints.findIndex((complaint) => complaint.includes(`status of ${status}`));
    expect(index, `${status} among ${this.complaints.join('\n')}`).toBeGreaterThanOrEqual(0);
    this.complaints.splice(index, 1);
  }

  noComplaints(): void {
    expect(this.complaints).toEqual([]);
  }
}
