import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { openContext } from '../../support/chromium.ts';
import { sharedServers } from '../../support/servers.ts';
import type { Person } from '../../support/world.ts';

const cookieName = '__Host-groundwork';

type Arrival = {
  /** Another instance than that of the run. */
  url?: string;
  viewport?: { width: number; height: number };
  hasTouch?: boolean;
  colorScheme?: 'light' | 'dark';
};

/** Somebody at a browser of their own, whoever they are. */
export class Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained of, word for word: errors, refusals of the policy, dialogs. */
  readonly complaints: string[] = [];
  readonly #url: string;

  constructor(context: BrowserContext, page: Page, url: string) {
    this.context = context;
    this.page = page;
    this.#url = url;
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(`thrown: ${error.message}`));
    page.on('dialog', (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.accept();
    });
  }

  /** Opens the browser at the given address of the API, or at the one of the run. */
  static async arrives<V extends Visitor>(
    this: new (context: BrowserContext, page: Page, url: string) => V,
    browser: Browser,
    { url = sharedServers().apiUrl, ...looks }: Arrival = {},
  ): Promise<V> {
    const context = await openContext(browser, looks);
    return new this(context, await context.newPage(), url);
  }

  /** Carries on a session that was begun before, so that a test need not sign in through the page each time. */
  async isSignedInAs(person: Person): Promise<this> {
    const value = new Map(person.client.cookie.split('; ').map((pair) => pair.split(/=(.*)/s) as [string, string]));
    const { hostname } = new URL(this.#url);
    await this.context.addCookies([
      {
        name: cookieName,
        value: value.get(cookieName) ?? '',
        domain: hostname,
        path: '/',
        secure: true,
        httpOnly: true,
      },
    ]);
    return this;
  }

  /** A further tab of the same browser: the same session, the same memory. */
  async opensAnotherTab(): Promise<this> {
    const Kind = this.constructor as new (context: BrowserContext, page: Page, url: string) => this;
    return new Kind(this.context, await this.context.newPage(), this.#url);
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.#url).href);
  }

  async reloads(): Promise<void> {
    await this.page.reload();
  }

  async signsIn({ email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
    await this.field('E-mail address').fill(email);
    await this.field('Password').fill(password);
    await this.presses('Sign in');
    await this.heading('Sign in').waitFor({ state: 'detached' });
  }

  async signsOut(): Promise<void> {
    await this.page.getByRole('button', { name: /^You: / }).click();
    await this.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await this.heading('Sign in').waitFor();
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }

  async presses(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  async follows(name: string | RegExp): Promise<void> {
    await this.link(name).first().click();
  }

  /** Resolves when the words are on the page. */
  async reads(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor();
  }

  /** Everything that the page says. */
  async everything(): Promise<string> {
    return this.page.getByRole('main').innerText();
  }

  path(): string {
    return new URL(this.page.url()).pathname;
  }

  async leaves(): Promise<void> {
    await this.context.close();
  }
}
