export { checkDeployment, type DeploymentCheck, type MappingFault } from './primero/check-deployment.js';
export type { AttachmentHome, Codes, ConsentMapping, FieldRule, PrimeroMapping, RowsRule } from './primero/mapping.js';
export type { BuiltDisclosure, PlanFault } from './primero/planned-transition.js';
export { primeroTransport } from './primero/primero.js';
export type { PrimeroGaps, PrimeroOptions } from './primero/primero-options.js';
export { publishedMapping } from './primero/published/published-mapping.js';
export { toCase, type PrimeroCase } from './primero/to-case.js';
export {
  transitionInPrimero,
  type PrimeroTransition,
  type TransitionAttempt,
  type TransitionResult,
} from './primero/transition.js';
