export {
  openAttachment,
  openSubmission,
  type Opened,
  type OpenedAttachment,
  type OpenError,
  type PrivateKey,
} from './sealing/open.js';
