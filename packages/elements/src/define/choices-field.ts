import { ChoicesField } from '../fields/choices-field/choices-field.js';
import { define } from './define.js';

define('amparo-choices-field', ChoicesField);
