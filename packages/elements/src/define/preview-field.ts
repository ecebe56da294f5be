import { PreviewField } from '../fields/preview-field/preview-field.js';
import { define } from './define.js';

define('amparo-preview-field', PreviewField);
