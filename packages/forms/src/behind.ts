// What a form needs only once it is on screen: it comes behind it, while there is a network.
export { remember } from './case/remember.js';
export { caretIn, putCaret } from './guard/caret.js';
export { soonNotice } from './guard/soon-notice.js';
export { failureNotice, sentPanel } from './outcome.js';
