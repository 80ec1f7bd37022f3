import { choice, sentence } from '../item-field';
import { KindDefinition } from '../kind-definition';

export const stakeholder: KindDefinition = {
  kind: 'STAKEHOLDER',
  typeName: 'Stakeholder',
  stage: 'PEOPLE',
  description: 'A person or a team with a part in the plan, whether or not they use this program.',
  words: {
    one: 'stakeholder',
    many: 'stakeholders',
    empty: 'Who has to be at the table, in making the plan and in running it?',
    example: 'Head of visitor services',
  },
  most: 200,
  least: 0,
  titleField: 'name',
  fields: {
    name: sentence({ label: 'Name', hint: 'A person, a post or a team.', description: 'Who it is.', need: 'MUST' }),
    department: sentence({ label: 'Department', description: 'Where they work.', need: 'MAY' }),
    side: choice({
      label: 'Side',
      description: 'Whether they belong to the agency or to the client.',
      need: 'SHOULD',
      choiceName: 'Side',
      choices: { AGENCY: 'Agency', CLIENT: 'Client' },
    }),
  },
};
