import { DateField } from '../fields/date-field/date-field.js';
import { define } from './define.js';

define('amparo-date-field', DateField);
