import { choice } from '@amparo/model';
import { riskLevel } from '../codes/risk-level.js';

/** The level of risk that the case has until now. */
export const knownRiskLevel = () =>
  choice('Level of risk until now', riskLevel, {
    expected: true,
    sensitivity: 'sensitive',
    source: 'DESIGN; content chapter 0',
  });
