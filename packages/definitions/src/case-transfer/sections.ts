import { section } from '@amparo/model';
import { supervisedSignOff } from '../shared/sign-off.js';
import { base } from './base.js';
import { caseHeader } from './case-header.js';
import { child } from './child.js';
import { crossBorder } from './cross-border.js';
import { handover } from './handover.js';
import { known } from './known.js';
import { receipt } from './receipt.js';

/** The sections of the transfer in the order they are asked. */
export const sections = {
  caseHeader,
  known,
  base,
  crossBorder,
  handover,
  child,
  receipt,
  signOff: section('Signature', supervisedSignOff()),
};
