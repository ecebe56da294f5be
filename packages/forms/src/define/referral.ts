import { define } from '@amparo/elements';
import { Referral } from '../standard/referral.js';
import './around-a-form.js';

define('amparo-referral', Referral);
