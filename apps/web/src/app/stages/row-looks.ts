import { KINDS } from '@groundwork/domain';
import { asHeading } from './field-words';
import { isBlank, ItemDraft, problemsOf, stateOf } from './item-draft';

/** A row that somebody has to look at before the stage can be submitted, and the field to begin with. */
export interface RowLook {
  readonly key: string;
  readonly field: string;
  readonly words: string;
}

export function looksNeeded(rows: readonly ItemDraft[]): readonly RowLook[] {
  return rows
    .filter((row) => ['INVALID', 'CONFLICT', 'REFUSED'].includes(stateOf(row)))
    .map((row) => ({ key: row.key, field: fieldToMend(row), words: `${nameOf(row, rows)} needs a look` }));
}

function fieldToMend(row: ItemDraft): string {
  const [field] = [...Object.keys(row.unusable), ...problemsOf(row).keys()];
  return field ?? KINDS[row.kind].titleField;
}

function nameOf(row: ItemDraft, rows: readonly ItemDraft[]): string {
  const { most, words } = KINDS[row.kind];
  const kin = rows.filter((other) => other.kind === row.kind && !isBlank(other));
  return most === 1 ? asHeading(words.one) : `${asHeading(words.one)} ${kin.indexOf(row) + 1}`;
}
