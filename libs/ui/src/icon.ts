import { Component, computed, input } from '@angular/core';

/** Outlines on a grid of 20, drawn with a pen of 1.75. */
const OUTLINES = {
  add: 'M10 4v12M4 10h12',
  arrow: 'M4 10h12M11 5l5 5-5 5',
  back: 'M16 10H4m5 5-5-5 5-5',
  check: 'M4 10.5 8 14.5 16 6',
  chevron: 'm7 4 6 6-6 6',
  close: 'M5 5l10 10M15 5 5 15',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm0-11v4l3 2',
  down: 'm4 7 6 6 6-6',
  inbox: 'M3 11h4l1.5 2.5h3L13 11h4M3 11l2.5-7h9L17 11v5H3v-5Z',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm0-8v4.5M10 6.2v.3',
  layers: 'm10 3 7 3.5-7 3.5-7-3.5L10 3Zm-7 7 7 3.5 7-3.5M3 13.5 10 17l7-3.5',
  lock: 'M5 9h10v8H5V9Zm2 0V6.5a3 3 0 0 1 6 0V9',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5Z',
  move: 'M7 4v12m0 0-3-3m3 3 3-3M13 16V4m0 0 3 3m-3-3-3 3',
  offline: 'M3 8a10 10 0 0 1 14 0M6 11.5a6 6 0 0 1 8 0M10 15.5h.01M3 3l14 14',
  out: 'M8 4H4v12h4m1-6h8m-3.5-3.5L17 10l-3.5 3.5',
  pen: 'm4 16 .8-3.6L13.5 4l2.7 2.7-8.6 8.5L4 16Z',
  person: 'M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4Zm-6.5 7a6.5 6.5 0 0 1 13 0',
  question: 'M7.5 7.5A2.5 2.5 0 1 1 10 10v1.5m0 3v.2M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Z',
  remove: 'M4 6h12M8 6V4h4v2m-6.5 0 .7 10h7.6l.7-10',
  return: 'M8 5 4 9l4 4M4 9h8a4 4 0 0 1 0 8h-2',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12Zm4.5-1.5L17 17',
  sun: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 2v1.5m0 13V18M2 10h1.5m13 0H18M4.3 4.3l1.1 1.1m9.2 9.2 1.1 1.1m0-11.4-1.1 1.1m-9.2 9.2-1.1 1.1',
  warning: 'M10 3.5 17.5 16.5h-15L10 3.5Zm0 5v4m0 2v.2',
} as const;

export type IconName = keyof typeof OUTLINES;

/** A small drawing beside words; never alone without a name on what holds it. */
@Component({
  selector: 'gw-icon',
  template: `<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path [attr.d]="outline()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 1.25em;
      height: 1.25em;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly outline = computed(() => OUTLINES[this.name()]);
}
