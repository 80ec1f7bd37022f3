import { ItemContent, ItemKind, fieldsOf, type Field, type FieldValue } from '@groundwork/domain';
import { tidyContent } from './row-content';

export type Pick = 'MINE' | 'THEIRS';

/** One field in which two versions of a row differ. */
export interface ConflictField {
  readonly name: string;
  readonly field: Field;
  readonly mine: FieldValue | undefined;
  readonly theirs: FieldValue | undefined;
  /** Where only one of the two changed the field since they parted, that one; mine where both did. */
  readonly suggested: Pick;
}

export function conflictFields(
  kind: ItemKind,
  { base, mine, theirs }: Readonly<Record<'base' | 'mine' | 'theirs', ItemContent>>,
): readonly ConflictField[] {
  const [was, ours, other] = [tidyContent(base), tidyContent(mine), tidyContent(theirs)];
  return fieldsOf(kind)
    .filter(([name]) => ours[name] !== other[name])
    .map(([name, field]) => ({
      name,
      field,
      mine: ours[name],
      theirs: other[name],
      suggested: ours[name] === was[name] ? 'THEIRS' : 'MINE',
    }));
}

/** The content that the picks make; fields that do not differ are the same in both. */
export function pickedContent(
  mine: ItemContent,
  fields: readonly ConflictField[],
  picks: ReadonlyMap<string, Pick>,
): ItemContent {
  const content = { ...mine };
  for (const { name, theirs, suggested } of fields) {
    if ((picks.get(name) ?? suggested) === 'MINE') continue;
    if (theirs === undefined) delete content[name];
    else content[name] = theirs;
  }
  return content;
}
