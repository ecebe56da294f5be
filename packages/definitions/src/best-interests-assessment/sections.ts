import { section } from '@amparo/model';
import { supervisedSignOff } from '../shared/sign-off.js';
import { analysis } from './analysis.js';
import { caseHeader } from './case-header.js';
import { context } from './context.js';
import { decision } from './decision.js';
import { knownFacts } from './known.js';
import { rightsDevelopment } from './rights-development.js';
import { rightsFamily } from './rights-family.js';
import { rightsSafety } from './rights-safety.js';
import { rightsViews } from './rights-views.js';
import { separation } from './separation.js';
import { setup } from './setup.js';

/** The sections of the assessment in the order they are asked. */
export const sections = {
  caseHeader,
  known: knownFacts,
  setup,
  separation,
  rightsViews,
  rightsFamily,
  rightsSafety,
  rightsDevelopment,
  context,
  analysis,
  decision,
  signOff: section('Signatures', supervisedSignOff()),
};
