import { define } from '@amparo/elements';
import { AgeAssessment } from '../age-assessment.js';
import './around-a-form.js';

define('amparo-age-assessment', AgeAssessment);
