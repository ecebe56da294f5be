import { all, choice, choices, codes, date, list, longText, not, reference, text, yesNo } from '@amparo/model';
import { UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { yesNoNotApplicable } from '../shared/scales.js';
import { notAccompanied } from './known.js';

const tracingRef = reference('Family tracing and family assessment', {
  to: 'familyTracing',
  when: notAccompanied,
  expected: true,
  sensitivity: 'operational',
  source: 'S1:1542; S1:1660',
});

const tracingNotDoneReason = choice(
  'Why was the family not traced?',
  codes({
    riskFlagged: 'It could put somebody at risk',
    familyUnknown: 'Nothing is known of the family',
    childObjects: 'The child objects',
    internationalProtection: 'The child may need international protection',
    alreadyInContact: 'They are already in contact',
    otherReason: 'Another reason',
  }),
  {
    when: all(notAccompanied, not(tracingRef.answered)),
    expected: true,
    guidance: 'Where tracing could be a danger it is not done; that is a good reason.',
    sensitivity: 'sensitive',
    source: 'S1:1553',
  },
);

const planningMeetingHeld = yesNo('Was a planning meeting held?', { sensitivity: 'operational', source: 'S1:1661' });

const meeting = {
  planningMeetingHeld,
  planningMeetingHeldOn: date('When?', {
    when: planningMeetingHeld.is('yes'),
    expected: true,
    notAfter: 'today',
    sensitivity: 'operational',
    source: 'S1:1661',
  }),
  planningMeetingInvitees: list('Who was invited?', 'a participant', {
    when: planningMeetingHeld.is('yes'),
    expected: true,
    source: 'S1:1661',
    questions: {
      role: text('Role', {
        expected: true,
        guidance: 'A role, not a name.',
        sensitivity: 'operational',
        source: 'S1:1661',
      }),
      attended: yesNo('Did this person come?', { expected: true, sensitivity: 'operational', source: 'S1:1661' }),
    },
  }),
};

const evidence = { sensitivity: 'sensitive', source: 'S1:1661; S1:1686' } as const;

const evidenceList = list('Documents and statements', 'a document or statement', {
  expected: true,
  source: evidence.source,
  questions: {
    kind: text('What is it?', { ...evidence, expected: true }),
    on: date('Date', { ...evidence, precision: 'any', notAfter: 'today', absent: UNKNOWN }),
    origin: text('From whom?', { ...evidence, expected: true }),
    verified: yesNo('Has it been verified?', { ...evidence, expected: true }),
  },
});

const consulted = { expected: true, source: 'S1:1296; S1:1661' } as const;

const role = choice(
  'Who?',
  codes({
    child: 'The child',
    parentCaregiver: 'Parent or caregiver',
    guardian: 'Guardian',
    relative: 'Another relative',
    serviceProvider: 'Somebody who helps the child',
    authority: 'An authority',
    otherPerson: 'Another person',
  }),
  { ...consulted, sensitivity: 'restricted' },
);

const consultedPersons = list('Persons consulted', 'a person', {
  expected: true,
  guidance: 'The child comes first. Write down what each said, apart from the others.',
  source: consulted.source,
  questions: {
    role,
    roleOther: other(role.is('otherPerson'), 'restricted'),
    on: date('Date', { ...consulted, notAfter: 'today', sensitivity: 'restricted' }),
    way: choice('How?', codes({ inPerson: 'In person', phone: 'By phone', video: 'By video', written: 'In writing' }), {
      ...consulted,
      sensitivity: 'restricted',
    }),
    summary: longText('What was said?', { ...consulted, sensitivity: 'restricted' }),
  },
});

/** What the file rests on. */
export const file = {
  biaRefs: list('Best interests assessments used', 'an assessment', {
    expected: true,
    guidance: 'Name each version that the report relies on; the newest one must be complete.',
    source: 'S1:1660',
    questions: {
      record: reference('Assessment', {
        to: 'bestInterestsAssessment',
        expected: true,
        sensitivity: 'operational',
        source: 'S1:1660',
      }),
    },
  }),
  tracingRef,
  tracingNotDoneReason,
  tracingNotDoneReasonOther: other(tracingNotDoneReason.is('otherReason'), 'sensitive'),
  casePlanRef: reference('Case plan in the file', {
    to: 'casePlan',
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1617',
  }),
  peerReviewDone: choice('Did several workers or specialists look at it together?', yesNoNotApplicable, {
    sensitivity: 'operational',
    source: 'S1:1660',
  }),
  ...meeting,
  evidenceList,
  consultedPersons,
  expertConsulted: choices(
    'Which experts were asked?',
    codes({
      disability: 'Disability',
      mentalHealth: 'Mental health',
      medical: 'Health',
      trafficking: 'Trafficking',
      gbv: 'Gender-based violence',
      legal: 'Law',
      culture: 'Culture',
      education: 'Education',
    }),
    {
      expected: true,
      absent: ['notAsked'],
      guidance:
        'Where the child has a disability, somebody who knows about it must be heard. “Not asked” means nobody.',
      sensitivity: 'operational',
      source: 'S1:1145',
    },
  ),
};
