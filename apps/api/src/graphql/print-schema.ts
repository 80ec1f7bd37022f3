import { type Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { features, orphanedTypes } from '../features';
import { schemaOptions } from './graphql-options';

const RESOLVER = 'graphql:resolver_type';

/** The contract as text, made from the classes alone: no database, no environment. */
export async function printedSchema(): Promise<string> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  const schema = await builder
    .get(GraphQLSchemaFactory)
    .create(features.flatMap(resolversOf), schemaOptions(orphanedTypes));
  await builder.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

function resolversOf(feature: Type): Type[] {
  const providers: readonly unknown[] = Reflect.getMetadata(MODULE_METADATA.PROVIDERS, feature) ?? [];
  return providers.filter((provider): provider is Type => typeof provider === 'function' && isResolver(provider));
}

function isResolver(provider: object): boolean {
  return Reflect.hasMetadata(RESOLVER, provider);
}
