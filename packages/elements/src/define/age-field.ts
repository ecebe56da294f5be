import { AgeField } from '../fields/age-field/age-field.js';
import { define } from './define.js';

define('amparo-age-field', AgeField);
