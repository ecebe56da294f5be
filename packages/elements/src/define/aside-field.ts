import { AsideField } from '../fields/aside-field/aside-field.js';
import { define } from './define.js';

define('amparo-aside-field', AsideField);
