import {
  all,
  checklist,
  choice,
  choices,
  codes,
  computed,
  dateTime,
  list,
  longText,
  not,
  section,
  text,
  yesNo,
} from '@amparo/model';
import { byPanel, ground } from './ground.js';

const panelDate = dateTime('Session', { expected: true, sensitivity: 'operational', source: 'S1:1654' });

const fullPanel = ground.bidProcedure.is('fullPanel');

const conflictOfInterest = yesNo('Any conflict of interest?', {
  expected: true,
  guidance: 'Such as being related, having decided in this case before, or gaining by one of the options.',
  sensitivity: 'operational',
  source: 'S1:1684',
});

const present = yesNo('Took part?', { expected: true, sensitivity: 'operational', source: 'DESIGN' });

// The guidance asks for a decision by consensus, and speaks of no votes: who stood where is ours, so that a different
// opinion is heard and kept. Whoever is absent or steps back takes no position.
const position = choice(
  'Position on the decision',
  codes({
    agrees: 'Agrees',
    agreesWithReservation: 'Agrees with a reservation',
    disagrees: 'Disagrees',
    abstains: 'Abstains',
  }),
  {
    when: all(present.is('yes'), not(conflictOfInterest.is('yes'))),
    guidance: 'Once the panel decides. The panel looks for a consensus; nobody has to give up another opinion for it.',
    sensitivity: 'sensitive',
    source: 'S1:1685-1686; DESIGN',
  },
);

const member = {
  code: text('Member code', { expected: true, sensitivity: 'operational', source: 'DESIGN' }),
  role: choice(
    'Role',
    codes({
      chair: 'Chair',
      childProtectionAuthority: 'Child protection authority',
      judiciary: 'Judiciary',
      socialServices: 'Social services',
      health: 'Health',
      mentalHealth: 'Mental health',
      education: 'Education',
      legal: 'Law',
      internationalOrganisation: 'International organisation',
      civilSociety: 'Civil society',
      culturalExpert: 'Expert in the child’s culture',
    }),
    { expected: true, sensitivity: 'operational', source: 'S1:1655-1656' },
  ),
  sectorKind: choice(
    'Kind of body',
    codes({ state: 'State', un: 'United Nations', ngo: 'Non-governmental', independent: 'Independent' }),
    { expected: true, sensitivity: 'operational', source: 'S1:1656' },
  ),
  conflictOfInterest,
  conflictOfInterestNotes: text('Which?', {
    when: conflictOfInterest.is('yes'),
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1684',
  }),
  confidentialitySigned: yesNo('Undertaking of confidentiality signed?', {
    expected: true,
    sensitivity: 'operational',
    source: 'UNHCR BIP forms list; S1:1086',
  }),
  present,
  position,
  positionReason: longText('Reasons for this position', {
    when: position.isOneOf('agreesWithReservation', 'disagrees'),
    required: position.is('disagrees'),
    expected: true,
    ifMissing: 'Write down why this member disagrees; a different opinion is kept with its reasons.',
    guidance: 'In the member’s own words.',
    sensitivity: 'sensitive',
    source: 'S1:1686; DESIGN',
  }),
};

const panelChairState = yesNo('Does the child protection authority of this country chair?', {
  expected: true,
  sensitivity: 'operational',
  source: 'S1:1656',
});

const panelMembers = list('Members', 'a member', {
  layout: 'rows',
  // Until there is a session there are no members, and the report must not wait for them.
  when: all(fullPanel, panelDate.answered),
  expected: true,
  guidance: 'Three at least unless your rules say otherwise: the State, an international body and civil society.',
  source: 'S1:1656; minimum number is DESIGN',
  questions: member,
});

/** The fewest members of a panel where the host says nothing. */
const USUAL_SIZE = 3;

const panelSize = computed('Are there enough members?', {
  when: panelMembers.answered,
  as: 'code',
  codes: codes({ enough: 'Yes', tooFew: 'Not yet' }),
  from: [panelMembers],
  settings: ['panelMembers'],
  explains: { counted: 'A panel has at least {least} members; there are {count}.' },
  compute: (read, { settings }) => {
    const set = Number(settings['panelMembers']);
    const least = Number.isInteger(set) && set > 0 ? set : USUAL_SIZE;
    // A row that names nobody is no member.
    const count = read
      .entries(panelMembers)
      .filter((each) => (each(member.code) ?? each(member.sectorKind)) !== undefined).length;
    return { value: count < least ? 'tooFew' : 'enough', because: 'counted', values: { least, count } };
  },
  sensitivity: 'operational',
  source: 'S1:1656; minimum number is DESIGN',
});

/** E: who sits on the panel. */
export const panel = section(
  'Panel',
  {
    panelDate,
    panelPlaceOrRemote: choice(
      'In person or remote?',
      codes({ inPerson: 'In person', remote: 'Remote', mixed: 'Both' }),
      { expected: true, sensitivity: 'operational', source: 'S1:1688' },
    ),
    panelMembers,
    panelSize,
    panelChairState,
    panelChairOtherReason: longText('Why not?', {
      when: panelChairState.is('no'),
      expected: true,
      sensitivity: 'sensitive',
      source: 'S1:1656',
    }),
    panelMix: checklist(
      'What the panel brings together',
      codes({
        state: 'State',
        international: 'International body',
        civilSociety: 'Civil society',
        migration: 'Knowledge of migration',
        age: 'Knowledge of children of this age',
        culture: 'Knowledge of the child’s culture',
        rights: 'Knowledge of rights',
        gender: 'Knowledge of gender',
      }),
      { when: fullPanel, expected: true, sensitivity: 'operational', source: 'S1:1656' },
    ),
    caseworkerPresents: yesNo('Does the caseworker present the case?', {
      sensitivity: 'operational',
      source: 'S1:1685',
    }),
    childHeardByPanel: choices(
      'How does the panel hear the child?',
      codes({
        inPerson: 'In person',
        guardian: 'Through the guardian',
        caseworker: 'Through the caseworker',
        writtenOrRecorded: 'In writing or recorded',
        drawing: 'In a drawing',
      }),
      {
        expected: true,
        guidance: 'The child chooses the way. A room full of adults can frighten; nobody has to come.',
        sensitivity: 'operational',
        source: 'S1:1705-1706',
      },
    ),
  },
  { when: byPanel },
);
