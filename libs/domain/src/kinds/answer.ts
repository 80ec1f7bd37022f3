import { paragraph } from '../item-field';
import { KindDefinition } from '../kind-definition';

export const answer: KindDefinition = {
  kind: 'ANSWER',
  typeName: 'Answer',
  stage: 'PURPOSE',
  description: "The agreed answer to the first question, in the client's words.",
  words: {
    one: 'the answer',
    many: 'the answer',
    empty: 'What do you want to accomplish? Write it as the client says it; no tools yet.',
    example: 'People who never visit us should be able to find, use and improve the records that belong to them.',
  },
  most: 1,
  least: 1,
  titleField: 'statement',
  fields: {
    statement: paragraph({
      label: "The answer, in the client's words",
      description: 'What the client wants to accomplish.',
      need: 'MUST',
    }),
  },
};
