import { DefaultNamingStrategy, type Table, type View } from 'typeorm';

const LONGEST = 63;

/** Names in the database as people read them: snake case, and constraints that say what they are about. */
export class ReadableNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snake(propertyName);
  }

  override primaryKeyName(table: Table | string): string {
    return `pk_${plain(table)}`;
  }

  override foreignKeyName(table: Table | string, columns: string[], referenced?: string): string {
    return fit(`fk_${plain(table)}_${columns.map(snake).filter(isOwn).join('_') || plain(referenced ?? '')}`);
  }

  override indexName(table: Table | View | string, columns: string[]): string {
    return fit(`ix_${plain(table)}_${columns.map(snake).filter(isOwn).join('_')}`);
  }
}

/** Every key begins with the agency; its name need not say so. */
function isOwn(column: string): boolean {
  return column !== 'agency_id';
}

function plain(table: Table | View | string): string {
  const name = typeof table === 'string' ? table : table.name;
  return name.split('.').pop()?.replaceAll('"', '') ?? name;
}

function snake(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function fit(name: string): string {
  return name.slice(0, LONGEST);
}
