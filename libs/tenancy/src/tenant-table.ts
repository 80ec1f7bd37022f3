/** How a table's rows are reached: by their organisation, by being an organisation, as people, or by the agency alone. */
export type ReachedBy = 'ORGANISATION' | 'ORGANISATION_ITSELF' | 'PEOPLE' | 'AGENCY' | 'AGENCY_ITSELF';

const REACH = new WeakMap<object, ReachedBy>();

/** Marks an entity as tenant data and says how its rows are reached. `TenantDb` refuses entities without it. */
export function TenantTable(reachedBy: ReachedBy): ClassDecorator {
  return (entity) => {
    REACH.set(entity, reachedBy);
  };
}

export function reachOf(entity: object): ReachedBy {
  const reachedBy = REACH.get(entity);
  if (!reachedBy) throw new Error('An entity without @TenantTable is not tenant data.');
  return reachedBy;
}
