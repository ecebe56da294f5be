import { define } from '@amparo/elements';
import { TraffickingScreening } from '../standard/trafficking-screening.js';
import './around-a-form.js';

define('amparo-trafficking-screening', TraffickingScreening);
