import { define } from '@amparo/elements';
import { FamilyReintegrationPlan } from '../standard/family-reintegration-plan.js';
import './around-a-form.js';

define('amparo-family-reintegration-plan', FamilyReintegrationPlan);
