import { Component, computed, input } from '@angular/core';
import {
  asksFor,
  fieldsOf,
  KINDS,
  kindsOf,
  type Field,
  type ItemContent,
  type ItemKind,
  type Stage,
} from '@groundwork/domain';
import { asHeading, valueInWords } from './field-words';

interface DocumentRow {
  readonly id: string;
  readonly kind: ItemKind;
  readonly content: ItemContent;
}

/** A stage as a calm document, for those who read it and do not write. */
@Component({
  selector: 'app-stage-document',
  templateUrl: './stage-document.html',
  styleUrl: './stage-document.css',
})
export class StageDocument {
  readonly stage = input.required<Stage>();
  readonly rows = input.required<readonly DocumentRow[]>();
  readonly titleOf = input.required<(id: string) => string | undefined>();

  protected readonly sections = computed(() =>
    kindsOf(this.stage()).map((definition) => ({
      kind: definition.kind,
      heading: asHeading(definition.words.many),
      none: `No ${definition.words.one} so far.`,
      isSingle: definition.most === 1,
      items: this.rows()
        .filter(({ kind }) => kind === definition.kind)
        .map((row) => this.itemOf(row)),
    })),
  );

  private itemOf({ id, kind, content }: DocumentRow) {
    const { titleField } = KINDS[kind];
    const details = fieldsOf(kind).filter(([name]) => name !== titleField);
    return {
      id,
      title: String(content[titleField] ?? 'Not written yet'),
      said: details
        .filter(([name]) => content[name] !== undefined)
        .map(([name, field]) => ({
          label: field.label,
          value: valueInWords(field, content[name] ?? '', this.titleOf()),
        })),
      unsaid: details
        .filter(([name, field]) => isMissed(field, content, name))
        .map(([, { label }]) => label.toLowerCase()),
    };
  }
}

function isMissed(field: Field, content: ItemContent, name: string): boolean {
  return content[name] === undefined && field.need !== 'MAY' && asksFor(field, content);
}
