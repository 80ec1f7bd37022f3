import { registerEnumType } from '@nestjs/graphql';

type Descriptions<K extends string> = Readonly<Record<K, string>>;

/** Publishes a closed list of the domain. Its keys are the wire names; each is described, or this does not compile. */
export function publishEnum<K extends string>(
  list: Readonly<Record<K, string>>,
  name: string,
  description: string,
  values: Descriptions<K>,
): void {
  const valuesMap = Object.fromEntries(
    Object.entries<string>(values).map(([key, words]) => [key, { description: words }]),
  ) as Record<K, { description: string }>;
  registerEnumType(list, { name, description, valuesMap });
}
