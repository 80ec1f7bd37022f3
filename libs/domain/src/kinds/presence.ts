import { choice, owner, partialDate, sentence } from '../item-field';
import { KindDefinition } from '../kind-definition';

export const presence: KindDefinition = {
  kind: 'PRESENCE',
  typeName: 'Presence',
  stage: 'LANDSCAPE',
  description: 'An account or page that exists already, official or not.',
  words: {
    one: 'presence',
    many: 'presences',
    empty: 'Which accounts and pages exist already, also forgotten and unofficial ones?',
    example: 'Facebook page of the reading room, active',
  },
  most: 200,
  least: 0,
  titleField: 'channel',
  fields: {
    channel: sentence({
      label: 'Channel and name',
      description: 'The channel and the name of the account there.',
      need: 'MUST',
    }),
    address: sentence({ label: 'Address', description: 'Where it is found.', need: 'SHOULD' }),
    activity: choice({
      label: 'State',
      description: 'Whether it is attended.',
      need: 'SHOULD',
      choiceName: 'PresenceActivity',
      choices: { ACTIVE: 'Active', DORMANT: 'Dormant', UNOFFICIAL: 'Unofficial' },
    }),
    owner: owner('Who attends it'),
    accessHolder: sentence({
      label: 'Who holds the access',
      description: "Who holds the password or the administrator's role.",
      need: 'SHOULD',
    }),
    lastActivity: partialDate({ label: 'Last activity', description: 'The last sign of life.', need: 'MAY' }),
  },
};
