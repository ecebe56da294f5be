export { CaseForm } from './case-form.js';
export type { Storage } from './case-host.js';
export { deviceOf, type Device } from './device.js';
export type { DraftOpener } from './draft-opener.js';
export { Drafts } from './drafts-list.js';
export { AmparoSubmitEvent, DraftFailedEvent, DraftSavedEvent, SubmitFailedEvent, SubmittedEvent } from './events.js';
export type { FormTranslations, LanguageLoaders } from './form-language.js';
export { Registration } from './registration.js';
export { Unlock } from './unlock.js';
