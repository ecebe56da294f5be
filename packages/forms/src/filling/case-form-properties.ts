import type { PropertyDeclarations } from 'lit';
import { HostedElement } from '../host/hosted-element.js';

/** The attributes and properties of every whole form. */
export const caseFormProperties: PropertyDeclarations = {
  ...HostedElement.properties,
  layout: { type: String },
  secondLanguage: { type: String, attribute: 'second-language' },
  presets: { attribute: false },
  context: { attribute: false },
  leftAt: { attribute: false },
  notice: { state: true },
  secondWords: { state: true },
};
