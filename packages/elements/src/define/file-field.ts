import './attachment-list.js';
import { FileField } from '../fields/file-field/file-field.js';
import { define } from './define.js';

define('amparo-file-field', FileField);
