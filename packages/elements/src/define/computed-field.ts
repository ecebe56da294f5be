import { ComputedField } from '../fields/computed-field/computed-field.js';
import { define } from './define.js';

define('amparo-computed-field', ComputedField);
