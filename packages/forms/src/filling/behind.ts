// What a form needs only once it is on screen, and at its end: it comes behind it, while there is a network. An element that is
// there already is upgraded.
import '@amparo/elements/define/file-field.js';
import '@amparo/elements/define/review.js';
import '@amparo/elements/define/signature-field.js';
import { sealingReady } from '@amparo/drafts';
import { fetchReasons } from '../delivery/attention-sentence.js';
import '../define/keeping.js';
import '../define/source.js';

export { remember, rememberRefusals } from '../case/remember.js';
export { letIn, organisationNotice } from '../access/organisation-way.js';
export { problemWord, wayOut } from '../access/problem-word.js';
export { strengthSentence } from '../access/strength-sentence.js';
export { caretIn, putCaret } from '../guard/caret.js';
export { soonNotice } from '../guard/soon-notice.js';
export { questionBefore } from '../keeping/question-before.js';
export { sealAway } from '../keeping/seal-away.js';
export { lockedPanel } from '../device/locked-panel.js';
export { failureNotice, sentPanel } from './outcome.js';

// Answers that cannot be stored are offered as a sealed file, which most of all is needed where there is no network.
void sealingReady().catch(() => undefined);
// Why something was not received is asked most where there is no network, or a false one.
void fetchReasons();
