import { beforeEach, describe, expect, it } from '@jest/globals';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { ItemKind } from '@groundwork/domain';
import { RevisionView, WrittenRemark } from './revision-view';

describe('a remark on one point', () => {
  let view: ComponentFixture<RevisionView>;
  let written: WrittenRemark[];
  const page = () => view.nativeElement as HTMLElement;
  const openFirst = async () => {
    page().querySelector('button')?.click();
    await view.whenStable();
  };

  beforeEach(async () => {
    written = [];
    view = TestBed.createComponent(RevisionView);
    const items = ['g1', 'g2'].map((id) => ({ id, title: id, said: [], unsaid: [] }));
    view.componentRef.setInput('sections', [{ kind: ItemKind.GOAL, heading: 'Goals', isSingle: false, items }]);
    view.componentRef.setInput('takesRemarks', true);
    view.componentInstance.remarked.subscribe((remark) => written.push(remark));
    document.body.append(page());
    await view.whenStable();
  });

  it('is written at once: the focus goes where the button was', async () => {
    await openFirst();
    expect(document.activeElement).toBe(page().querySelector('li textarea'));
  });

  it('stays open when its words are taken away again', async () => {
    view.componentRef.setInput('remarks', { g2: 'Which?' });
    await view.whenStable();
    const field = page().querySelector('textarea');
    if (field) field.value = '';
    field?.dispatchEvent(new Event('input'));
    view.componentRef.setInput('remarks', { g2: '' });
    await view.whenStable();
    expect(written).toEqual([{ itemId: 'g2', text: '' }]);
    expect(page().querySelectorAll('textarea').length).toBe(1);
  });
});
