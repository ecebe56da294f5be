export { dataDictionary, type DictionaryRow } from './data-dictionary.js';
export { jsonSchema } from './json-schema.js';
