export { GraphqlClient, Refusal, type RawAnswer } from '../../tools/programs/graphql-client.ts';
