import { SignatureField } from '../fields/signature-field/signature-field.js';
import { define } from './define.js';

define('amparo-signature-field', SignatureField);
