import { inject, Injectable } from '@angular/core';
import type { ItemContent, ItemKind, Stage } from '@groundwork/domain';
import { GraphqlApi } from '../core/graphql-api';
import { newKey } from '../core/new-key';
import { Sending } from './item-draft';
import { contentInput, HeldRow, heldRow } from './row-content';
import {
  AddItemDocument,
  MoveItemDocument,
  RemoveItemDocument,
  RestoreItemDocument,
  SaveItemDocument,
  StageDraftDocument,
} from './stage.generated';

/** The acts on the rows of one stage, as the desk needs them. */
export interface Door {
  deliver(kind: ItemKind, sending: Sending): Promise<HeldRow>;
  move(id: string, position: number): Promise<void>;
  remove(id: string, seenVersion: number): Promise<void>;
  restore(id: string): Promise<HeldRow>;
  /** The row as it is now; null when somebody removed it. */
  look(id: string): Promise<HeldRow | null>;
}

@Injectable()
export class StageDoor implements Door {
  private readonly api = inject(GraphqlApi);
  private strategyId = '';
  private stage: Stage = 'PURPOSE';

  lead(strategyId: string, stage: Stage): void {
    this.strategyId = strategyId;
    this.stage = stage;
  }

  async deliver(kind: ItemKind, sending: Sending): Promise<HeldRow> {
    const content = contentInput(kind, sending.content);
    if (sending.type === 'SAVE') {
      const { id, seenVersion } = sending;
      const { saveItem } = await this.api.mutate(SaveItemDocument, { input: { id, seenVersion, content } });
      return heldRow(saveItem);
    }
    return this.add(content, sending.key, sending.position);
  }

  /** Somebody new who can own something: a stakeholder belongs to another stage and is added from here. */
  addStakeholder(content: ItemContent, key = newKey()): Promise<HeldRow> {
    return this.add(contentInput('STAKEHOLDER', content), key, null);
  }

  async move(id: string, position: number): Promise<void> {
    await this.api.mutate(MoveItemDocument, { input: { id, position } });
  }

  async remove(id: string, seenVersion: number): Promise<void> {
    await this.api.mutate(RemoveItemDocument, { input: { id, seenVersion } });
  }

  async restore(id: string): Promise<HeldRow> {
    const { restoreItem } = await this.api.mutate(RestoreItemDocument, { input: { id } });
    return heldRow(restoreItem);
  }

  async look(id: string): Promise<HeldRow | null> {
    const { strategyId, stage } = this;
    const { items } = (await this.api.ask(StageDraftDocument, { strategyId, stage })).stage;
    const row = items.find((item) => item.id === id);
    return row ? heldRow(row) : null;
  }

  private async add(content: ReturnType<typeof contentInput>, key: string, position: number | null): Promise<HeldRow> {
    const input = { strategyId: this.strategyId, content, idempotencyKey: key, position };
    const { addItem } = await this.api.mutate(AddItemDocument, { input });
    return heldRow(addItem);
  }
}
