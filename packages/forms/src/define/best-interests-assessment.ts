import { define } from '@amparo/elements';
import { BestInterestsAssessment } from '../best-interests-assessment.js';
import './around-a-form.js';

define('amparo-best-interests-assessment', BestInterestsAssessment);
