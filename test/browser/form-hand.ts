import { expect, fixtureSync, html } from '@open-wc/testing';
import type { FieldElement, Form } from '@amparo/elements';
import { loadLanguage } from '@amparo/elements';
import { stagedForm, type FormStaging, type StagedForm } from '../../stories/form/staged-form.js';
import { drawn, pause, rendered, until } from './until.js';

/** A form on the page, and what a person sees of it. */
export interface FormOnPage extends StagedForm {
  readonly root: ShadowRoot;
  readonly section: () => string;
  readonly field: (path: string) => FieldElement;
  readonly press: (words: string, within?: ParentNode) => Promise<void>;
}

export const textOf = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/**
 * Resolves when everything that was asked to render has rendered, and the focus is where it shall be. What is stored,
 * loaded, derived or fetched may come later: wait for it with `until`.
 */
export async function settled(): Promise<void> {
  await pause(50); // long enough to see most of what must not happen
  await rendered();
  await drawn();
}

/** The shadow root of an element that must have one. */
export function shadowOf(element: Element | null | undefined): ShadowRoot {
  if (!element?.shadowRoot) throw new Error('There is no such element, or it has no shadow root.');
  return element.shadowRoot;
}

/** The deepest element that has the focus. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** The button or link that begins with these words, which must be there. */
export function buttonIn(within: ParentNode, words: string): HTMLElement {
  const found = Array.from(within.querySelectorAll<HTMLElement>('button, a')).filter((each) => !each.hidden);
  const wanted = found.find((each) => textOf(each) === words) ?? found.find((each) => textOf(each).startsWith(words));
  if (!wanted) throw new Error(`There is no "${words}", only: ${found.map(textOf).join(' | ')}`);
  return wanted;
}

/** Presses the button or link that begins with these words, once it is there. */
export async function press(words: string, within: ParentNode): Promise<void> {
  const wanted = await until(() => buttonIn(within, words));
  wanted.focus();
  wanted.click();
  await settled();
}

/** Every shadow root inside an element, its own first. */
export function shadowsIn(root: ParentNode): readonly ShadowRoot[] {
  return Array.from(root.querySelectorAll('*')).flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...shadowsIn(shadowRoot)] : [],
  );
}

/** Puts a form on the page. */
export async function formOnPage(staging: FormStaging = {}): Promise<FormOnPage> {
  await loadLanguage('ar');
  const staged = stagedForm(staging);
  fixtureSync(html`<div>${staged.element}</div>`);
  await staged.element.updateComplete;
  await settled();
  const root = shadowOf(staged.element);
  return {
    ...staged,
    root,
    section: () => textOf(root.querySelector('amparo-section h2')),
    field: (path) => fieldIn(root, path),
    press: (words, within = root) => press(words, within),
  };
}

/** The field of a question, which must be there. */
export function fieldIn(root: ParentNode, path: string): FieldElement {
  const fields = Array.from(root.querySelectorAll<FieldElement>('*'));
  const field = fields.find((each) => each.localName.endsWith('-field') && each.view?.path === path);
  if (!field) throw new Error(`The question ${path} is not on screen.`);
  return field;
}

/** The field of a question, once it is there. */
export const shownField = (root: ParentNode, path: string): Promise<FieldElement> => until(() => fieldIn(root, path));

/** Types one letter after the other, as a keyboard does. */
export async function typeInto(field: FieldElement, typed: string): Promise<void> {
  const box = shadowOf(field).querySelector<HTMLInputElement>('input, textarea');
  if (!box) throw new Error('The field has no box.');
  box.focus();
  for (const letter of typed) {
    box.value += letter;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: letter }));
    // Keys come one task after the other: what they change is rendered in between.
    await pause();
  }
}

/** `accessible()` gives a thenable without `catch`. */
export const accessible = async (element: Form | Element): Promise<unknown> => expect(element).to.be.accessible();
