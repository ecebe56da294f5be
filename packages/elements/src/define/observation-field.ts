import { ObservationField } from '../fields/observation-field/observation-field.js';
import { define } from './define.js';

define('amparo-observation-field', ObservationField);
