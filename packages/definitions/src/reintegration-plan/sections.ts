import { actions } from './actions.js';
import { base } from './base.js';
import { caseHeader } from './case-header.js';
import { known } from './known.js';
import { monitoring } from './monitoring.js';
import { planEconomic } from './plan-economic.js';
import { planPsychosocial } from './plan-psychosocial.js';
import { planSocial } from './plan-social.js';
import { preparation } from './preparation.js';
import { riskPlan } from './risk-plan.js';
import { signOff } from './sign-off.js';
import { travel } from './travel.js';

/** The sections of the reintegration plan in the order they are asked. */
export const sections = {
  caseHeader,
  known,
  base,
  riskPlan,
  preparation,
  travel,
  planSocial,
  planEconomic,
  planPsychosocial,
  actions,
  monitoring,
  signOff,
};
