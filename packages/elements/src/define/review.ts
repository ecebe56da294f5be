import { ErrorSummary } from '../form/error-summary.js';
import { Review } from '../form/review.js';
import { define } from './define.js';

// By themselves: nobody reads the answers again, or is told what to correct in all of them, before the first of them is given.
define('amparo-review', Review);
define('amparo-error-summary', ErrorSummary);
