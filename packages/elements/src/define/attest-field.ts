import { AttestField } from '../fields/attest-field/attest-field.js';
import { define } from './define.js';

define('amparo-attest-field', AttestField);
