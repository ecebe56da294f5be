import { EntryField } from '../fields/entry-field/entry-field.js';
import { define } from './define.js';

define('amparo-entry-field', EntryField);
