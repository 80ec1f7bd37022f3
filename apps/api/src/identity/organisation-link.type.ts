import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('OrganisationLink', { description: 'A client, by name.' })
export class OrganisationLink {
  @Field(() => ID, { description: 'The client’s id.' })
  id!: string;

  @Field(() => String, { description: 'The client’s name.' })
  name!: string;
}
