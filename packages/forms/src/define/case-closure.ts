import { define } from '@amparo/elements';
import { CaseClosure } from '../standard/case-closure.js';
import './around-a-form.js';

define('amparo-case-closure', CaseClosure);
