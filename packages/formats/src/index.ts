export { dataDictionary, type DictionaryRow } from './data-dictionary.js';
export { dueCalendar, type DueEvent } from './due-calendar.js';
export { jsonSchema } from './json-schema.js';
export { reviewDocument } from './review-document.js';
export { fhirQuestionnaire, type QuestionnaireOptions } from './fhir/fhir-questionnaire.js';
export { fhirResponse, type ResponseOptions } from './fhir/fhir-response.js';
export type { Questionnaire, QuestionnaireItem, QuestionnaireResponse, ResponseItem } from './fhir/fhir-types.js';
export { readFhirResponse, type ReadFhirResponse } from './fhir/read-fhir-response.js';
