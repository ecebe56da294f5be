export { parseTransport, type ParseAcl, type ParseOptions } from './parse/parse.js';
