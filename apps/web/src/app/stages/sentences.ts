const SEGMENTS = new Intl.Segmenter('en', { granularity: 'sentence' });

/** How many sentences a text has, as a reader would count them. */
export function sentencesIn(text: string): number {
  return [...SEGMENTS.segment(text.trim().replace(/\s+/g, ' '))].filter(({ segment }) => /\p{L}|\p{N}/u.test(segment))
    .length;
}
