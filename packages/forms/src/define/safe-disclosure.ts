import { define } from '@amparo/elements';
import { SafeDisclosure } from '../standard/safe-disclosure.js';
import './around-a-form.js';

define('amparo-safe-disclosure', SafeDisclosure);
