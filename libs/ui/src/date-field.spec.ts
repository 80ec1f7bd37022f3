import { beforeEach, describe, expect, it } from '@jest/globals';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { DateField } from './date-field';
import { dateInWords, tidyDate } from './date-text';

describe('a date as it is typed', () => {
  it.each([
    [' 2016 ', '2016'],
    ['2016/3', '2016-03'],
    ['2016.03.7', '2016-03-07'],
    ['2016 10 17', '2016-10-17'],
    ['', ''],
  ])('reads %p as %p', (typed, date) => {
    expect(tidyDate(typed)).toBe(date);
  });

  it('is said only as precisely as it is known', () => {
    expect(['2016', '2016-10', '2016-10-17'].map((date) => dateInWords(date))).toEqual([
      '2016',
      'October 2016',
      '17 October 2016',
    ]);
  });
});

describe('the date field', () => {
  let fixture: ComponentFixture<DateField>;
  let control: HTMLInputElement;

  beforeEach(async () => {
    fixture = TestBed.createComponent(DateField);
    fixture.componentRef.setInput('label', 'Horizon');
    await fixture.whenStable();
    control = fixture.nativeElement.querySelector('input');
  });

  async function type(text: string): Promise<void> {
    control.value = text;
    control.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }

  async function leave(): Promise<void> {
    control.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
  }

  it('takes a year, a month or a day', async () => {
    for (const date of ['2026', '2026-03', '2026-03-31']) {
      await type(date);
      expect(fixture.componentInstance.value()).toBe(date);
    }
  });

  it('does not scold while one types, but once the field is left', async () => {
    await type('2026-13');
    expect(control.getAttribute('aria-invalid')).toBeNull();
    await leave();
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(fixture.nativeElement.textContent).toContain('Give a year, a month or a day');
  });

  it('keeps every letter of what is no date, and the last date beside it', async () => {
    await type('2026');
    await type('2026, roughly');
    await leave();
    expect(control.value).toBe('2026, roughly');
    expect(fixture.componentInstance.value()).toBe('2026');
    expect(fixture.componentInstance.isUsable()).toBe(false);
  });

  it('names what is no date, until it is mended', async () => {
    await type('next summer');
    expect(fixture.componentInstance.unusable()).toBe('next summer');
    await type('2026');
    expect(fixture.componentInstance.unusable()).toBe('');
  });

  it('shows words from an earlier visit with what is wrong about them', async () => {
    const again = TestBed.createComponent(DateField);
    again.componentRef.setInput('label', 'Horizon');
    again.componentRef.setInput('value', '2026');
    again.componentRef.setInput('unusable', 'spring 2016');
    await again.whenStable();
    expect(again.nativeElement.querySelector('input').value).toBe('spring 2016');
    expect(again.nativeElement.textContent).toContain('Give a year, a month or a day');
  });

  it('writes the date out tidily when it is left, and clears it when it is emptied', async () => {
    await type('2026/3');
    await leave();
    expect(control.value).toBe('2026-03');
    await type('');
    expect(fixture.componentInstance.value()).toBeNull();
  });

  it('follows a value that comes from outside', async () => {
    await type('2026');
    fixture.componentRef.setInput('value', '2019-05');
    await fixture.whenStable();
    expect(control.value).toBe('2019-05');
  });
});
