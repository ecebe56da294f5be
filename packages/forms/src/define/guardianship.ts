import { define } from '@amparo/elements';
import { Guardianship } from '../standard/guardianship.js';
import './around-a-form.js';

define('amparo-guardianship', Guardianship);
