import type { FieldElement } from '@amparo/elements';

/** What a person does to a field, by the words that they read. */
export interface Hand {
  type(label: string, text: string): Promise<void>;
  tick(label: string): Promise<void>;
  choose(words: string): Promise<void>;
  press(words: string): Promise<void>;
}

const root = (field: FieldElement): ShadowRoot => {
  if (!field.shadowRoot) throw new Error('The field has no shadow root.');
  return field.shadowRoot;
};

const textOf = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The words of what a control stands for. */
export function labelOf(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): string {
  return Array.from(control.labels ?? [], textOf).join(' ');
}

export const controlsOf = (
  field: FieldElement,
): readonly (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] =>
  Array.from(root(field).querySelectorAll('.control :is(input, textarea, select)'));

const isTicked = ({ type }: { readonly type: string }): boolean => type === 'radio' || type === 'checkbox';

function byLabel(
  field: FieldElement,
  label: string,
  ticked: boolean,
): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  const controls = controlsOf(field).filter((each) => isTicked(each) === ticked);
  const control =
    controls.find((each) => labelOf(each) === label) ?? controls.find((each) => labelOf(each).startsWith(label));
  if (!control) throw new Error(`Nothing is labelled "${label}".`);
  return control;
}

/** A hand that works on one field. */
export const handOn = (field: FieldElement): Hand => ({
  async type(label, text) {
    const box = byLabel(field, label, false);
    box.focus();
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
    await field.updateComplete;
  },
  async tick(label) {
    byLabel(field, label, true).click();
    await field.updateComplete;
  },
  async choose(words) {
    const select = root(field).querySelector('select');
    const index = Array.from(select?.options ?? []).findIndex((each) => textOf(each) === words);
    if (!select || index < 0) throw new Error(`"${words}" is not offered.`);
    select.selectedIndex = index;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await field.updateComplete;
  },
  async press(words) {
    const button = Array.from(root(field).querySelectorAll('button')).find((each) => textOf(each).startsWith(words));
    if (!button) throw new Error(`There is no button "${words}".`);
    button.click();
    await field.updateComplete;
  },
});

/** What stands in the controls: texts as they are, chosen and ticked things by their words. */
export function reads(field: FieldElement): readonly string[] {
  const chips = Array.from(root(field).querySelectorAll('.control li > span'), textOf);
  const stands = controlsOf(field).flatMap((control) => {
    if (control instanceof HTMLSelectElement)
      return control.selectedIndex === 0 ? [] : [textOf(control.selectedOptions[0])];
    if (control instanceof HTMLInputElement && isTicked(control)) return control.checked ? [labelOf(control)] : [];
    return control.type === 'file' ? [] : [control.value];
  });
  return [...chips, ...stands];
}
