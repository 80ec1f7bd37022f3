import { describe, expect, it } from '@jest/globals';
import { Act } from '@groundwork/domain';
import type { Type } from '@nestjs/common';
import { features } from './features';
import { HealthModule } from './health/health.module';
import { ACCESS } from './identity';

const ROOT_FIELD = ['Query', 'Mutation', 'Subscription'];

/** Every method that answers the outside: root fields of GraphQL, and routes. */
const entrances = [...features, HealthModule].flatMap((feature) =>
  [...(Reflect.getMetadata('providers', feature) ?? []), ...(Reflect.getMetadata('controllers', feature) ?? [])]
    .filter((provider: unknown): provider is Type => typeof provider === 'function')
    .flatMap(({ prototype }) =>
      Object.getOwnPropertyNames(prototype).flatMap((name) =>
        name === 'constructor' ? [] : [prototype[name] as unknown],
      ),
    )
    .filter((method): method is () => unknown => typeof method === 'function' && isEntrance(method)),
);

function isEntrance(method: object): boolean {
  return (
    ROOT_FIELD.includes(Reflect.getMetadata('graphql:resolver_type', method)) || Reflect.hasMetadata('path', method)
  );
}

describe('every way in', () => {
  it('is known to this test', () => {
    expect(entrances.length).toBeGreaterThan(10);
  });

  it.each(entrances.map((method) => [method.name, method] as const))('names who may take it: %s', (_, method) => {
    expect(['PUBLIC', ...Object.keys(Act)]).toContain(Reflect.getMetadata(ACCESS, method));
  });

  it('is public in these places only', () => {
    const open = entrances.filter((method) => Reflect.getMetadata(ACCESS, method) === 'PUBLIC');
    expect(open.map(({ name }) => name).sort()).toEqual(['live', 'ready', 'signIn', 'signOut', 'viewer']);
  });
});
