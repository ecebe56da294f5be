import { define } from '@amparo/elements';
import '@amparo/elements/define/aside-field.js';
import { Assent } from '../standard/assent.js';
import './around-a-form.js';

define('amparo-assent', Assent);
