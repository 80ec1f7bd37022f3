export type * from './generated/schema-types';
export type * from './typed-document';
