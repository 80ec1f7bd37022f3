const SEGMENTS = new Intl.Segmenter('en', { granularity: 'sentence' });

/** `e.g.`, `i.e.`, `v.` and the initial of a name; titles and what else is cut short in the middle of a sentence. */
const CUT_SHORT =
  /(?<![\p{L}\p{N}])(?:(?:\p{L}\.)+|(?:dr|prof|mr|mrs|ms|st|etc|vs|cf|ca|approx|incl|excl|no|nos|nr|vol|fig|ed|pp|bzw)\.)(?=\s*[\p{L}\p{N}(,;:])/giu;

/** About how many sentences a text has: dots that end none are not counted, and neither is a bare number. */
export function sentencesIn(text: string): number {
  const tidied = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(CUT_SHORT, (short) => short.replaceAll('.', ''));
  return [...SEGMENTS.segment(tidied)].filter(({ segment }) => /\p{L}/u.test(segment)).length;
}
