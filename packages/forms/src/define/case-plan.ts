import { define } from '@amparo/elements';
import { CasePlan } from '../standard/case-plan.js';
import './around-a-form.js';

define('amparo-case-plan', CasePlan);
