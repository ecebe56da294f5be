import { define } from '@amparo/elements';
import { Compare } from '../conflict/compare.js';
import { Drafts } from '../drafts-list/drafts-list.js';

define('amparo-compare', Compare);
define('amparo-drafts', Drafts);

// Nothing waits for it: without a network the ways into the vault and out of it are not offered, and the next visit tries again.
void import('./access.js').catch(() => undefined);
