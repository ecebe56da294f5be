import { define } from '@amparo/elements';
import { Assent } from '../assent.js';
import './around-a-form.js';

define('amparo-assent', Assent);
