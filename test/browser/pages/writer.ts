import type { Locator } from 'playwright-core';
import { Visitor } from './visitor.ts';

export type GoalWords = { outcome: string; kind: string; owner: string; by: string };

/** Somebody who writes: a consultant, or a client who lends a hand. */
export class Writer extends Visitor {
  async takesOn(name: string, sector: string): Promise<void> {
    await this.button(/^(New client|Add the first client)$/).click();
    await this.field('Name').fill(name);
    await this.page.getByLabel(/^Sector/).fill(sector);
    await this.presses('Add client');
    await this.heading(name).waitFor();
  }

  async beginsStrategy(title: string): Promise<void> {
    await this.button(/^(New strategy|Begin the first strategy)$/).click();
    await this.field('Title').fill(title);
    await this.presses('Create strategy');
    await this.heading(title).waitFor();
  }

  async opensStage(name: string): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(`^(\\d|${name})`) })
      .filter({ hasText: name })
      .first()
      .click();
    await this.heading(name).waitFor();
  }

  /** Opens a stage to write in it, and waits until one can. */
  async opensDraft(path: string): Promise<void> {
    await this.opens(path);
    await this.page.getByRole('textbox', { name: /^New / }).first().waitFor();
  }

  /** The list of one kind, by the heading above it. */
  list(heading: string): Locator {
    return this.page.getByRole('region', { name: heading, exact: true });
  }

  /** A row by its number, or the blank one at the end without it. */
  line(kind: string, number?: number): Locator {
    return this.page.getByRole('textbox', {
      name: number ? new RegExp(`^${kind} ${number}:`) : `New ${kind.toLowerCase()}`,
    });
  }

  async lines(kind: string): Promise<string[]> {
    const rows = this.page.getByRole('textbox', { name: new RegExp(`^${kind} \\d+:`) });
    return rows.evaluateAll((boxes) => boxes.map((box) => (box as HTMLTextAreaElement).value));
  }

  async writesAnswer(words: string): Promise<void> {
    await this.field("The answer, in the client's words").fill(words);
  }

  /** One after the other, with Enter in between, as one types a list. */
  async types(kind: string, words: readonly string[]): Promise<void> {
    await this.line(kind).click();
    for (const [index, one] of words.entries()) {
      if (index > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.insertText(one);
    }
  }

  /** A list out of another document. */
  async pastes(kind: string, words: readonly string[]): Promise<void> {
    await this.copies(words.map((one) => `- ${one}`).join('\n'));
    await this.line(kind).click();
    await this.page.keyboard.press('Control+V');
  }

  private async copies(text: string): Promise<void> {
    await this.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
  }

  async opensDetails(kind: string, number: number): Promise<void> {
    await this.presses(`${kind} ${number}: details`);
  }

  async describesGoal(number: number, { outcome, kind, owner, by }: GoalWords): Promise<void> {
    await this.opensDetails('Goal', number);
    await this.field('Business outcome behind it').fill(outcome);
    await this.field('Kind of goal').selectOption({ label: kind });
    await this.field('Who answers for it').selectOption({ label: 'Add somebody …' });
    await this.field('Who answers for it: somebody new').fill(owner);
    await this.presses('Add');
    await this.field('Who answers for it').filter({ hasText: owner }).waitFor();
    await this.field('By when').fill(by);
  }

  async picksFromMenu(kind: string, number: number, act: string): Promise<void> {
    await this.presses(`${kind} ${number}: more`);
    await this.page.getByRole('menuitem', { name: act }).click();
  }

  async seesEverythingSaved(): Promise<void> {
    await this.page.getByText('Everything is saved', { exact: true }).waitFor();
  }

  async submits(stage: string, coverNote?: string): Promise<void> {
    await this.seesEverythingSaved();
    if (coverNote) await this.page.getByLabel(/^Cover note/).fill(coverNote);
    await this.presses('Submit for approval');
    await this.reads('Submitted.');
    await this.page.getByRole('heading', { name: 'With the client' }).waitFor();
  }
}
