export { parseTransport } from './parse/parse.js';
export type { ParseAcl, ParseOptions } from './parse/parse-options.js';
