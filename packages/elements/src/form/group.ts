import type { GroupView } from '@amparo/model';
import { html, nothing } from 'lit';
import { LightElement } from './light-element.js';
import { headingTemplate, viewTemplates, type FieldContext } from './view-template.js';

/**
 * Shows questions that belong together under one heading.
 *
 * @summary A group of questions, such as everything about one person.
 * @tag amparo-group
 */
export class Group extends LightElement {
  static override properties = { view: { attribute: false }, context: { attribute: false } };

  /** The group as the form projects it. */
  declare view: GroupView | undefined;
  /** What every field inside is given. */
  declare context: FieldContext | undefined;

  protected override render(): unknown {
    const { view, context } = this;
    if (!view || !context) return nothing;
    return html`<div
      class="group"
      role="group"
      aria-label=${context.words.of(`${view.place.words}.label`, view.group.label)}
    >
      ${headingTemplate(view, context, this)} ${viewTemplates(view.views, context)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-group': Group;
  }
}
