import { define } from '@amparo/elements';
import { BestInterestsAssessment } from '../standard/best-interests-assessment.js';
import './around-a-form.js';

define('amparo-best-interests-assessment', BestInterestsAssessment);
