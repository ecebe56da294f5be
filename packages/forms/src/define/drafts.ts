import { define } from '@amparo/elements';
import { Drafts } from '../drafts-list.js';

define('amparo-drafts', Drafts);
