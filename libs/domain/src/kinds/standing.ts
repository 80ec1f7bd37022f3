import { choice, number, sentence } from '../item-field';
import { KindDefinition } from '../kind-definition';

/** The three ways in which an organisation looks at itself share one shape: a statement. */
const statement = (label: string, description: string) => sentence({ label, description, need: 'MUST' });

export const strength: KindDefinition = {
  kind: 'STRENGTH',
  typeName: 'Strength',
  stage: 'LANDSCAPE',
  description: 'Something that the organisation can build on.',
  words: {
    one: 'strength',
    many: 'strengths',
    empty: 'What can you build on: people, stories, backing, material?',
    example: 'More than 200 members of staff already contribute',
  },
  most: 100,
  least: 0,
  titleField: 'statement',
  fields: { statement: statement('Strength', 'What the organisation can build on.') },
};

export const weakness: KindDefinition = {
  kind: 'WEAKNESS',
  typeName: 'Weakness',
  stage: 'LANDSCAPE',
  description: 'Something that holds the organisation back.',
  words: {
    one: 'weakness',
    many: 'weaknesses',
    empty: 'What holds you back today? Said plainly, it can be planned for.',
    example: 'Social media is asked for late in each project',
  },
  most: 100,
  least: 0,
  titleField: 'statement',
  fields: { statement: statement('Weakness', 'What holds the organisation back.') },
};

export const limit: KindDefinition = {
  kind: 'LIMIT',
  typeName: 'Limit',
  stage: 'LANDSCAPE',
  description: 'A limit that the plan has to keep: hours a week, money, skills, law.',
  words: {
    one: 'limit',
    many: 'limits',
    empty: 'How many hours a week, how much money, which skills are missing, what does the law say?',
    example: 'Twelve hours a week across the team',
  },
  most: 100,
  least: 0,
  titleField: 'statement',
  fields: {
    statement: statement('Limit', 'The limit in words.'),
    limitType: choice({
      label: 'Kind of limit',
      description: 'What is limited.',
      need: 'SHOULD',
      choiceName: 'LimitType',
      choices: { HOURS_PER_WEEK: 'Hours a week', MONEY: 'Money', SKILLS: 'Skills', LAW: 'Law', OTHER: 'Other' },
    }),
    amount: number({
      label: 'How much',
      hint: 'For hours and money, so that promises can be held against it.',
      description: 'Hours a week, or an amount of money in `currency`.',
      need: 'MAY',
      when: { field: 'limitType', is: ['HOURS_PER_WEEK', 'MONEY'] },
      min: 0,
      max: 1_000_000_000,
    }),
    currency: sentence({
      label: 'Currency',
      hint: 'Such as EUR.',
      description: 'Which currency the amount is in, where it is money.',
      need: 'MAY',
      when: { field: 'limitType', is: ['MONEY'] },
    }),
  },
};
