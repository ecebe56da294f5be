import type { PropertyDeclarations } from 'lit';

/** The attributes and properties of every whole form. */
export const caseFormProperties: PropertyDeclarations = {
  endpoint: { type: String },
  token: { type: String },
  storage: { type: String },
  worker: { type: String },
  layout: { type: String },
  workerRole: { type: String, attribute: 'worker-role' },
  secondLanguage: { type: String, attribute: 'second-language' },
  context: { attribute: false },
  settings: { attribute: false },
  codes: { attribute: false },
  presets: { attribute: false },
  transport: { attribute: false },
  notice: { state: true },
  secondWords: { state: true },
};
