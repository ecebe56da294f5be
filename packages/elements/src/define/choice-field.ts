import { ChoiceField } from '../fields/choice-field/choice-field.js';
import { define } from './define.js';

define('amparo-choice-field', ChoiceField);
