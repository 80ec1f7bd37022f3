import { choice, partialDate, sentence } from '../item-field';
import { KindDefinition } from '../kind-definition';

export const finding: KindDefinition = {
  kind: 'FINDING',
  typeName: 'Finding',
  stage: 'LANDSCAPE',
  description: 'Something found out, inside or outside, with its source and date.',
  words: {
    one: 'finding',
    many: 'findings',
    empty: 'What did you learn about customers, competitors or your product, from where, and when?',
    example: '41 of 52 practices without an official page had an unofficial one (evaluation, 2017)',
  },
  most: 200,
  least: 0,
  titleField: 'statement',
  fields: {
    statement: sentence({ label: 'Finding', description: 'What was found.', need: 'MUST' }),
    origin: choice({
      label: 'Inside or outside',
      description: 'Whether it was found inside the organisation or outside.',
      need: 'SHOULD',
      choiceName: 'FindingOrigin',
      choices: { INTERNAL: 'Inside', EXTERNAL: 'Outside' },
    }),
    topic: choice({
      label: 'About',
      description: 'What the finding is about.',
      need: 'MAY',
      choiceName: 'FindingTopic',
      choices: {
        SENTIMENT: 'What people feel',
        COMPETITORS: 'Competitors and peers',
        PRODUCT: 'Product or service',
        AUDIENCE: 'Audience',
        CHANNEL: 'Channels',
        OTHER: 'Other',
      },
    }),
    source: sentence({
      label: 'Source',
      hint: 'Where can one read it up?',
      description: 'Where the finding comes from.',
      need: 'SHOULD',
    }),
    observedOn: partialDate({
      label: 'Date',
      description: 'When it was observed; evidence ages.',
      need: 'SHOULD',
    }),
  },
};
