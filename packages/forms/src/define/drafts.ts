import { define } from '@amparo/elements';
import { Access } from '../access/access.js';
import { Compare } from '../conflict/compare.js';
import { Drafts } from '../drafts-list.js';

define('amparo-access', Access);
define('amparo-compare', Compare);
define('amparo-drafts', Drafts);
