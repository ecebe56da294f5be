import { define } from '@amparo/elements';
import { BestInterestsDetermination } from '../standard/best-interests-determination.js';
import './around-a-form.js';

define('amparo-best-interests-determination', BestInterestsDetermination);
