import { define } from '@amparo/elements';
import { CaseTransfer } from '../standard/case-transfer.js';
import './around-a-form.js';

define('amparo-case-transfer', CaseTransfer);
