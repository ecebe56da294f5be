import { define } from '@amparo/elements';
import { Compare } from '../conflict/compare.js';
import { Drafts } from '../drafts-list.js';

define('amparo-compare', Compare);
define('amparo-drafts', Drafts);
