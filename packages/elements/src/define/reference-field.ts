import { ReferenceField } from '../fields/reference-field/reference-field.js';
import { define } from './define.js';

define('amparo-reference-field', ReferenceField);
