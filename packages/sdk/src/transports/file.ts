export {
  packBundle,
  readBundle,
  type Bundle,
  type BundleParts,
  type CarriedParcel,
  type PackedBundle,
} from './file/bundle.js';
export {
  carriedReceipts,
  fileTransport,
  receivedByHand,
  writeReceipts,
  type CarriedReceipts,
  type ReceivedByHand,
} from './file/carried-receipts.js';
export { BUNDLE_PASSPHRASE_MINIMUM, openBundleWith, sealBundleWith } from './file/passphrase-bundle.js';
export { sealBundleTo } from './file/seal-bundle.js';
export { deliverBundle, type BundleDelivery } from './file/deliver-bundle.js';
