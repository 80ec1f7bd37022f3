import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Component, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Button } from './button';
import { Menu, MenuItem } from './menu';
import { TextArea } from './text-area';
import { Toasts, ToastOutlet } from './toasts';

@Component({
  imports: [Button, Menu, MenuItem, TextArea, ToastOutlet],
  template: `
    <button gwButton class="save" type="button" [busy]="isBusy()" (click)="saved()">Save</button>
    <gw-menu label="You">
      <button gwMenuItem type="button" (click)="saved()">One</button>
      <button gwMenuItem type="button">Two</button>
    </gw-menu>
    <gw-text-area label="Answer" hint="In their words" [error]="error()" [maxLength]="10" [(value)]="text" />
    <gw-toasts />
  `,
})
class Desk {
  readonly isBusy = signal(false);
  readonly error = signal('');
  readonly text = signal('');
  readonly saved = jest.fn();
}

describe('controls', () => {
  let fixture: ComponentFixture<Desk>;
  let desk: Desk;
  let page: HTMLElement;
  const find = <Found extends HTMLElement>(selector: string): Found => page.querySelector<Found>(selector)!;
  const press = async (key: string): Promise<void> => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(Desk);
    desk = fixture.componentInstance;
    page = fixture.nativeElement;
    document.body.append(page);
    await fixture.whenStable();
  });
  afterEach(() => page.remove());

  it('a busy button keeps the focus and swallows clicks', async () => {
    find('.save').focus();
    desk.isBusy.set(true);
    await fixture.whenStable();
    find('.save').click();
    expect(desk.saved).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(find('.save'));

    desk.isBusy.set(false);
    await fixture.whenStable();
    find('.save').click();
    expect(desk.saved).toHaveBeenCalledTimes(1);
  });

  it('a menu is walked with arrows, round and round, and Escape gives the focus back', async () => {
    const opener = find('.opener');
    opener.click();
    await fixture.whenStable();
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement?.textContent).toBe('One');
    await press('ArrowUp');
    expect(document.activeElement?.textContent).toBe('Two');
    await press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('One');
    await press('Escape');
    expect(document.activeElement).toBe(opener);
    expect(find('[role=menu]').hidden).toBe(true);
  });

  it('a menu closes once something is chosen', async () => {
    find('.opener').click();
    await fixture.whenStable();
    find('[role=menuitem]').click();
    await fixture.whenStable();
    expect(desk.saved).toHaveBeenCalledTimes(1);
    expect(find('.opener').getAttribute('aria-expanded')).toBe('false');
  });

  it('a text area names its hint and its error, and counts only near the end', async () => {
    const area = find<HTMLTextAreaElement>('textarea');
    const described = () =>
      (area.getAttribute('aria-describedby') ?? '').split(' ').map((id) => find(`#${id}`).textContent);
    expect(described()).toEqual(['In their words']);
    expect(page.textContent).not.toContain('characters');

    desk.error.set('Please fill this in.');
    desk.text.set('ten letter');
    await fixture.whenStable();
    expect(described()[1]).toContain('Please fill this in.');
    expect(area.getAttribute('aria-invalid')).toBe('true');
    expect(page.textContent).toContain('10 of 10 characters');
  });

  it('a toast offers its act once, and can be taken back', async () => {
    const toasts = TestBed.inject(Toasts);
    const undo = jest.fn();
    const takeBack = toasts.offer('Moved.', 'Undo', jest.fn());
    toasts.offer('Removed.', 'Undo', undo);
    await fixture.whenStable();
    expect(page.querySelectorAll('.toast')).toHaveLength(2);

    takeBack();
    await fixture.whenStable();
    find('.act').click();
    await fixture.whenStable();
    expect(undo).toHaveBeenCalledTimes(1);
    expect(page.querySelectorAll('.toast')).toHaveLength(0);
  });
});
