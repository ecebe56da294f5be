export { dataDictionary, type DictionaryRow } from './data-dictionary.js';
export { dueCalendar, type DueEvent } from './due-calendar.js';
export { jsonSchema } from './json-schema.js';
export { reviewDocument } from './review-document.js';
