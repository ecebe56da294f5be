import { ButtonsField } from '../fields/buttons-field/buttons-field.js';
import { define } from './define.js';

define('amparo-buttons-field', ButtonsField);
