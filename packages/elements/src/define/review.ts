import { Review } from '../form/review.js';
import { define } from './define.js';

// By itself: nobody reads the answers again before the first of them is given.
define('amparo-review', Review);
