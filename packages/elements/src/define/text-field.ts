import { TextField } from '../fields/text-field/text-field.js';
import { define } from './define.js';

define('amparo-text-field', TextField);
