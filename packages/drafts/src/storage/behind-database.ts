// What the database needs once it is open, and what the first key does not wait for: one file, since all are always loaded.
export { watched } from './epoch.js';
export { remember } from './remembered-rows.js';
export { renewLog } from './renew-log.js';
