import { define } from '@amparo/elements';
import { FollowUp } from '../standard/follow-up.js';
import './around-a-form.js';

define('amparo-follow-up', FollowUp);
