import { saysNo } from '../disclosure/child-record.js';
import { takesBack } from '../disclosure/family-record.js';
import { at, fact, saying, type CaseFact } from './case-fact.js';

const yesOrNo = (answer: string): 'yes' | 'no' => (answer === 'yes' ? 'yes' : 'no');
const noIf = (holds: boolean): 'yes' | 'no' | undefined => (holds ? 'no' : undefined);

/** What consent and assent say of a photo: a yes of the one is no yes of the other. */
export const photoFacts: readonly CaseFact[] = [
  fact(
    'photoPermitted',
    saying('consent', 'permissions.permPhoto', yesOrNo),
    saying('consent', 'signature.withdrawnAt', (_, answers) => noIf(takesBack(answers, 'permPhoto'))),
    at('familyTracing', 'known.photoPermitted', 'learns'),
  ),
  fact(
    'photoWished',
    saying('assent', 'decisions.assentPhoto', yesOrNo),
    saying('assent', 'caseHeader.caseCode', (_, answers) => noIf(saysNo(answers))),
    at('familyTracing', 'known.photoWished', 'learns'),
  ),
];
