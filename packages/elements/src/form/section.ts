import type { Form, SectionView } from '@amparo/model';
import { html, nothing } from 'lit';
import { inWords } from '../behaviours/in-words.js';
import { LightElement } from './light-element.js';
import { sectionTitle } from './section-title.js';
import { askedTemplates, type FieldContext } from './view-template.js';

/**
 * Shows one section: its title and everything that is asked in it.
 *
 * @summary One section of a form.
 * @tag amparo-section
 */
export class Section extends LightElement {
  static override properties = {
    form: { attribute: false },
    view: { attribute: false },
    context: { attribute: false },
  };

  /** The form that the section belongs to. */
  declare form: Form | undefined;
  /** The section as the form projects it. */
  declare view: SectionView | undefined;
  /** What every field inside is given. */
  declare context: FieldContext | undefined;

  protected override render(): unknown {
    const { form, view, context } = this;
    if (!form || !view || !context) return nothing;
    const hint = form.sections[view.id]?.hint;
    return html`<h2 tabindex="-1">${sectionTitle(form, view.id, context.words)}</h2>
      ${hint === undefined ? nothing : html`<p class="hint">${inWords(context.words, { key: `${form.id}.${view.id}.hint`, source: hint })}</p>`}
      ${askedTemplates(view.views, context)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-section': Section;
  }
}
