import { define } from '@amparo/elements';
import { ReintegrationPlan } from '../standard/reintegration-plan.js';
import './around-a-form.js';

define('amparo-reintegration-plan', ReintegrationPlan);
