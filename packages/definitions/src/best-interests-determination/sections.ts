import { section } from '@amparo/model';
import { supervisedSignOff } from '../shared/sign-off.js';
import { afterDecision } from './after-decision.js';
import { caseHeader } from './case-header.js';
import { comparison } from './comparison.js';
import { decision } from './decision.js';
import { known } from './known.js';
import { overview } from './overview.js';
import { panel } from './panel.js';
import { reopening } from './reopening.js';
import { review } from './review.js';
import { simplified } from './simplified.js';
import { situation } from './situation.js';

/**
 * The sections of the determination. The simplified procedure (part H of the content) stands before the decision, since
 * what follows from an approval is asked whoever approved.
 */
export const sections = {
  caseHeader,
  known,
  overview,
  situation,
  comparison,
  review,
  panel,
  simplified,
  decision,
  afterDecision,
  reopening,
  signOff: section('Signature', supervisedSignOff()),
};
