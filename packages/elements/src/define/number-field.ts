import { NumberField } from '../fields/number-field/number-field.js';
import { define } from './define.js';

define('amparo-number-field', NumberField);
