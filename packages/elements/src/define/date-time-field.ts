import { DateTimeField } from '../fields/date-time-field/date-time-field.js';
import { define } from './define.js';

define('amparo-date-time-field', DateTimeField);
