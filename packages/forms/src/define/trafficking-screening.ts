import { define } from '@amparo/elements';
import { TraffickingScreening } from '../trafficking-screening.js';
import './around-a-form.js';

define('amparo-trafficking-screening', TraffickingScreening);
