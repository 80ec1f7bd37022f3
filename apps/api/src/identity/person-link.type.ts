import { Role, Side } from '@groundwork/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { publishEnum } from '../graphql/enums';

publishEnum(Side, 'Side', 'Which side of the table somebody sits on; never both in one agency.', {
  AGENCY: 'Whoever advises.',
  CLIENT: 'Whoever must live with the plan.',
});

publishEnum(Role, 'Role', 'What somebody may do in principle; rows have rules of their own.', {
  ADMIN: 'Agency: people, settings and all clients.',
  CONSULTANT: 'Agency: the clients assigned to them, or all.',
  APPROVER: 'Client: decides, and may write.',
  CONTRIBUTOR: 'Client: writes and comments.',
  VIEWER: 'Client: reads and asks why.',
});

@ObjectType('PersonLink', { description: 'A person, as one agency knows them.' })
export class PersonLink {
  @Field(() => ID, { description: 'The person’s id.' })
  id!: string;

  @Field(() => String, { description: 'How they are called.' })
  name!: string;

  @Field(() => Side, { description: 'Their side of the table.' })
  side!: Side;
}
