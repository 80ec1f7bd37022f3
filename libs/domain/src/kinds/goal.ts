import { choice, owner, paragraph, partialDate, sentence } from '../item-field';
import { KindDefinition } from '../kind-definition';

export const goal: KindDefinition = {
  kind: 'GOAL',
  typeName: 'Goal',
  stage: 'PURPOSE',
  description: 'A broad change that the client wants, in plain words, with the business outcome behind it.',
  words: {
    one: 'goal',
    many: 'goals',
    empty: 'A goal says what will be different, for whom. Few goals are better than many.',
    example: 'Fewer appointments missed without notice',
  },
  most: 50,
  least: 1,
  titleField: 'statement',
  fields: {
    statement: sentence({
      label: 'Goal',
      hint: 'What will be different, and for whom?',
      description: 'The change that is wanted.',
      need: 'MUST',
    }),
    businessOutcome: paragraph({
      label: 'Business outcome behind it',
      hint: 'What does it change for the organisation?',
      description: 'What it changes for the organisation when the goal is met.',
      need: 'SHOULD',
    }),
    archetype: choice({
      label: 'Kind of goal',
      description: 'Which of the known kinds of goal it is; each kind suggests an approach.',
      need: 'SHOULD',
      choiceName: 'GoalArchetype',
      choices: {
        NETWORK: 'Network with like-minded people',
        SERVICE: 'Service at scale',
        CRISIS: 'Readiness for a crisis',
        INSIGHT: 'Insight from customers into the product',
        KNOWLEDGE: 'Knowledge leadership',
        REPUTATION: 'Understanding reputation',
        DEMAND: 'Demand: sales, applications, attendance, donations, recruitment',
        COMMUNITY: 'Community and participation',
        PUBLIC_INFORMATION: 'Public information',
        OTHER: 'Other',
      },
    }),
    owner: owner('Who answers for it'),
    horizon: partialDate({
      label: 'By when',
      description: 'When the goal is to be met.',
      need: 'SHOULD',
    }),
    priority: choice({
      label: 'Priority',
      description: 'How it ranks against the other goals.',
      need: 'MAY',
      choiceName: 'Priority',
      choices: { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' },
    }),
    rationale: paragraph({
      label: 'Why it matters',
      description: 'Why this goal was chosen.',
      need: 'MAY',
    }),
  },
};
