import { Visitor } from './visitor.ts';

/** Somebody who decides for the client. */
export class Decider extends Visitor {
  async opensInbox(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Decisions' }).click();
    await this.heading('Decisions').waitFor();
  }

  /** Opens what waits in the inbox, such as `Purpose, version 1`. */
  async takesUp(version: string): Promise<void> {
    await this.opensInbox();
    await this.follows(version);
    await this.heading(version).waitFor();
  }

  async remarksOn(item: string, words: string): Promise<void> {
    await this.presses(`Add a remark on: ${item}`);
    await this.page
      .getByLabel(/^Your remark/)
      .last()
      .fill(words);
  }

  async beginsToAskForChanges(reason: string): Promise<void> {
    await this.presses('Request changes');
    await this.field('What should change?').fill(reason);
  }

  async asksForChanges(): Promise<void> {
    await this.presses(/^Request changes/);
    await this.page.getByRole('heading', { name: /^You asked for changes/ }).waitFor();
  }

  async approves(): Promise<void> {
    await this.presses('Approve');
    await this.presses('Record my approval');
    await this.page.getByRole('heading', { name: /^You approved/ }).waitFor();
  }
}
