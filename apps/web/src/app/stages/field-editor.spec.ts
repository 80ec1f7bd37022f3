import { beforeEach, describe, expect, it } from '@jest/globals';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { KINDS, type FieldValue } from '@groundwork/domain';
import { FieldEditor } from './field-editor';

describe('a number in its field', () => {
  let editor: ComponentFixture<FieldEditor>;
  const control = () => editor.nativeElement.querySelector('input') as HTMLInputElement;

  beforeEach(async () => {
    editor = TestBed.createComponent(FieldEditor);
    editor.componentRef.setInput('name', 'amount');
    editor.componentRef.setInput('field', KINDS.LIMIT.fields['amount']);
    editor.componentRef.setInput('value', 50);
    const follow = (value: FieldValue | undefined) => editor.componentRef.setInput('value', value);
    editor.componentInstance.changed.subscribe(follow);
    await editor.whenStable();
  });

  async function type(text: string): Promise<void> {
    for (let end = 1; end <= text.length; end++) {
      control().value = text.slice(0, end);
      control().dispatchEvent(new Event('input'));
      await editor.whenStable();
    }
  }

  it('reads a decimal comma as a decimal comma', async () => {
    await type('12,5');
    expect(editor.componentInstance.value()).toBe(12.5);
    expect(control().value).toBe('12,5');
    expect(editor.componentInstance.unusable()).toBe('');
  });

  it('keeps every letter of what can be read in two ways, and the number that stood there before', async () => {
    await type('1,234');
    expect(control().value).toBe('1,234');
    expect(editor.componentInstance.unusable()).toBe('1,234');
    expect(editor.componentInstance.value()).toBe(50);
    expect(editor.nativeElement.textContent).toContain('two ways');
  });

  it('is whole again once it is mended', async () => {
    await type('1,234');
    await type('1234');
    expect(editor.componentInstance.value()).toBe(1234);
    expect(editor.componentInstance.unusable()).toBe('');
  });
});
