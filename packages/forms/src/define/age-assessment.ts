import { define } from '@amparo/elements';
import { AgeAssessment } from '../standard/age-assessment.js';
import './around-a-form.js';

define('amparo-age-assessment', AgeAssessment);
