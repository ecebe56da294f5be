import {
  assent,
  bestInterestsAssessment,
  bestInterestsDetermination,
  caseFacts,
  caseTransfer,
  consent,
  dataSharing,
  emptyCase,
  familyTracing,
  missingPermissions,
  referral,
  registration,
  withSubmission,
  type Receiver,
} from '@amparo/definitions';
import { makeCaseCode, type Form, type Submission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { CaseFile } from './case-file.js';
import { girlsYes, missing as missingInPlan, mothersYes, planned } from './disclosure-scene.js';
import type { Scenario } from './scenario.js';

const CODE = makeCaseCode(new Uint8Array(10).fill(5));
const NOW = '2026-03-20T09:00+02:00';

const receivers: readonly Receiver[] = [
  { code: 'HP-1', name: 'Health post', kind: 'organisation', state: 'EG' },
  { code: 'CW-1', name: 'Child welfare office', kind: 'authority', state: 'EG' },
  { code: 'ER-C', name: 'Consulate of Eritrea', kind: 'authority', state: 'ER' },
  { code: 'P-1', name: 'Police station', kind: 'police', state: 'EG' },
  { code: 'NGO-IT', name: 'House in Palermo', kind: 'organisation', state: 'IT' },
];

function written<F extends Form>(form: F, now: string, fill: (begun: Scenario<F>) => unknown): Submission {
  const file = new CaseFile(CODE);
  const begun = file.begin(form, now);
  fill(begun);
  return file.submission(begun, form);
}

const mother = written(consent, '2026-03-04T10:00+02:00', mothersYes);
const girl = written(assent, '2026-03-04T11:00+02:00', girlsYes);
const registered = (fill: (form: Scenario<typeof registration>) => unknown) =>
  written(registration, '2026-03-03T09:00+02:00', fill);
const eritrean = registered((form) => form.answer('childIdentity.nationalities', ['ER']));

/** What stands against a form, in few words, where the device knows these forms of the case. */
function missing(
  submission: Submission,
  known: readonly Submission[] = [],
  knows: readonly Receiver[] | undefined = receivers,
): readonly string[] {
  const record = known.reduce((before, each) => withSubmission(before, each, caseFacts), emptyCase(CODE));
  const judged = { now: NOW, timeZone: 'Africa/Cairo', receivers: knows };
  return missingPermissions(record, submission, judged).map((each) =>
    'why' in each ? `${each.permission} ${each.why}` : each.code,
  );
}

const refers = (to: string, fill: (form: Scenario<typeof referral>) => unknown = () => undefined) =>
  written(referral, NOW, (form) =>
    fill(form.answer('caseHeader.countryCode', 'EG').answer('base.kind', 'external').answer('base.receiver', to)),
  );

describe('a referral where the host gives the bodies it knows', () => {
  it('goes to one of them, by its code or its name as people type it', () => {
    for (const typed of ['Health post', ' health  POST', 'hp-1'])
      expect(missing(refers(typed), [mother, girl, eritrean])).toEqual([]);
  });

  it('goes to the one that is meant where accents are left out, and to neither of two that only an accent tells apart', () => {
    const spelled: readonly Receiver[] = [
      { code: 'S-1', name: 'Santé pour tous', kind: 'organisation', state: 'EG' },
      { code: 'C-1', name: 'Casa Pública', kind: 'organisation', state: 'EG' },
      { code: 'C-2', name: 'Casa Publicà', kind: 'organisation', state: 'EG' },
    ];
    expect(missing(refers('sante  pour tous'), [], spelled)).toEqual([]);
    expect(missing(refers('Casa Publica'), [], spelled)).toEqual(['receiverNotKnown']);
    expect(missing(refers('casa pública'), [], spelled)).toEqual([]);
  });

  it('does not go to somebody else, nor to nobody, and names the bodies that are known', () => {
    expect(missing(refers('A friend'))).toEqual(['receiverNotKnown']);
    expect(missing(written(referral, NOW, (form) => form.answer('base.kind', 'external')))).toEqual([
      'receiverNotKnown',
    ]);
    const [obstacle] = missingPermissions(emptyCase(CODE), refers('A friend'), {
      ...{ now: NOW, timeZone: 'Africa/Cairo' },
      receivers: receivers.slice(0, 2),
    });
    expect(obstacle).toEqual({ code: 'receiverNotKnown', known: ['Health post', 'Child welfare office'] });
  });

  it('is not judged for who is asked where the host gives no list', () => {
    const anyone = refers('Consulate of Eritrea');
    expect(missingPermissions(emptyCase(CODE), anyone, { now: NOW, timeZone: 'Africa/Cairo' })).toEqual([]);
  });

  it('stays free inside the organisation', () => {
    const inside = refers('A colleague', (form) => form.answer('base.kind', 'internal'));
    expect(missing(inside)).toEqual([]);
  });

  it('goes to whoever can help where life is in danger and a supervisor allows it', () => {
    const urgent = refers('The next hospital', (form) =>
      form.answer('base.vitalInterest', 'Bleeds heavily.').answer('base.vitalInterestSupervisor', 'W-2'),
    );
    expect(missing(urgent, [eritrean])).toEqual([]);
  });

  it('IA#14, CON-09: needs a consent that names this body, and one of its own for the police', () => {
    const asked = [mother, girl, eritrean];
    expect(missing(refers('Child welfare office'), asked)).toEqual(['bodyNotNamed']);
    expect(missing(refers('Police station'), asked)).toEqual(['permAuthorities notAsked']);
  });

  it('crosses a border where the body is abroad, whatever kind the form says', () => {
    expect(missing(refers('House in Palermo'), [mother, girl, eritrean])).toEqual([
      'permCrossBorder notAsked',
      'bodyNotNamed',
    ]);
  });
});

describe('S0:161: an authority of a State that the child may need protection from', () => {
  it('gets no referral, whatever anybody permitted, also where life is in danger', () => {
    expect(missing(refers('Consulate of Eritrea'), [eritrean])).toEqual(['possiblePersecution']);
    const urgent = refers('ER-C', (form) =>
      form.answer('base.vitalInterest', 'Bleeds heavily.').answer('base.vitalInterestSupervisor', 'W-2'),
    );
    expect(missing(urgent, [eritrean])).toEqual(['possiblePersecution']);
  });

  it('gets no transfer', () => {
    const moves = written(caseTransfer, NOW, (form) =>
      form.answer('base.kind', 'otherOrganisation').answer('base.receiver.body', 'Consulate of Eritrea'),
    );
    expect(missing(moves, [eritrean])).toEqual(['possiblePersecution']);
    const inside = written(caseTransfer, NOW, (form) =>
      form.answer('base.kind', 'internalWorker').answer('base.receiver.body', 'Team 2'),
    );
    expect(missing(inside, [eritrean])).toEqual([]);
  });

  it('is not shared with in a record of data sharing, which can still say that it was asked back', () => {
    const shares = (to: string, recall: 'yes' | 'no' = 'no') =>
      written(dataSharing, NOW, (form) =>
        form
          .answer('protocol.disclosing', 'yes')
          .answer('disclosures.to', to)
          .answer('disclosures.ground', 'consent')
          .answer('disclosures.recall', recall),
      );
    expect(missing(shares('Consulate of Eritrea'), [eritrean])).toEqual(['possiblePersecution']);
    expect(missing(shares('A friend'), [eritrean])).toEqual(['receiverNotKnown']);
    expect(missing(shares('Health post'), [eritrean])).toEqual([]);
    expect(missing(shares('Consulate of Eritrea', 'yes'), [eritrean])).toEqual([]);
  });

  it('is found out by the newest registration, and excluded only by one that excludes a need for protection', () => {
    const safe = written(registration, '2026-03-05T09:00+02:00', (form) =>
      form.answer('childIdentity.nationalities', ['ER']).answer('migration.internationalProtectionSigns', 'no'),
    );
    expect(missing(refers('ER-C'), [eritrean, safe])).toEqual([]);
    expect(missing(refers('ER-C'), [safe, eritrean])).toEqual([]);
  });

  it('may be any State while the registration names none, and, without a registration here, any other State', () => {
    const unknown = registered((form) => form.answer('childIdentity.givenName', 'Luz'));
    expect(missing(refers('Child welfare office'), [unknown])).toEqual(['originNotKnown']);
    expect(missing(refers('Health post'), [unknown])).toEqual([]);
    expect(missing(refers('Child welfare office'))).toEqual([]);
    expect(missing(refers('ER-C'))).toEqual(['originNotKnown']);
  });

  it('may be any State where neither the form nor the case says in which country it is', () => {
    const nowhere = written(referral, NOW, (form) =>
      form.answer('base.kind', 'external').answer('base.receiver', 'Consulate of Eritrea'),
    );
    expect(missing(nowhere)).toEqual(['originNotKnown']);
  });

  it('may be any State once a search, an assessment or a determination doubts what the registration excluded', () => {
    const excluded = registered((form) =>
      form.answer('childIdentity.nationalities', ['ER']).answer('migration.internationalProtectionSigns', 'no'),
    );
    const search = (need: 'yes' | 'no') =>
      written(familyTracing, '2026-03-06T10:00+02:00', (form) => form.answer('safe.tracingProtectionNeed', need));
    expect(missing(refers('ER-C'), [excluded, search('no')])).toEqual([]);
    expect(missing(refers('ER-C'), [excluded, search('yes')])).toEqual(['originNotKnown']);
    const assesses = (need: 'yes' | 'no') =>
      written(bestInterestsAssessment, '2026-03-06T10:00+02:00', (form) =>
        form.answer('decision.unhcrReferralNeeded', need),
      );
    expect(missing(refers('ER-C'), [excluded, assesses('no')])).toEqual([]);
    expect(missing(refers('ER-C'), [excluded, assesses('yes')])).toEqual(['originNotKnown']);
    const determines = (said: 'none' | 'signsPresent') =>
      written(bestInterestsDetermination, '2026-03-06T10:00+02:00', (form) =>
        form.answer('situation.bidInternationalProtection', said),
      );
    expect(missing(refers('ER-C'), [excluded, determines('none')])).toEqual([]);
    expect(missing(refers('ER-C'), [excluded, determines('signsPresent')])).toEqual(['originNotKnown']);
  });

  it('is judged as the plan of a disclosure judges it', () => {
    const recipient = { body: 'Consulate of Eritrea', country: 'ER', isAuthority: true, isSpecialist: false };
    const plan = missingInPlan(planned({ recipient }));
    const gate = missing(refers('ER-C'), [mother, girl, eritrean]);
    expect(plan).toEqual(expect.arrayContaining([...gate]));
    expect(gate).toEqual(['possiblePersecution', 'permCrossBorder notAsked', 'bodyNotNamed']);
  });
});

describe('S0:809: a danger to relatives that an earlier search of the case found', () => {
  const tracing = (day: string, risk: 'none' | 'unsure' | 'present') =>
    written(familyTracing, `2026-03-${day}T10:00+02:00`, (form) => form.answer('safe.tracingRisk', risk));
  const urgent = (form: Scenario<typeof referral>) =>
    form.answer('base.vitalInterest', 'Bleeds heavily.').answer('base.vitalInterestSupervisor', 'W-2');
  const abroad = refers('A house', (form) => urgent(form.answer('base.kind', 'crossBorder')));
  const shares = (country: string) =>
    written(dataSharing, NOW, (form) =>
      form
        .answer('caseHeader.countryCode', 'EG')
        .answer('protocol.disclosing', 'yes')
        .answer('disclosures.to', 'Health post')
        .answer('disclosures.toCountry', country),
    );

  it('stops a referral across a border, also where life is in danger, until a newer one finds none', () => {
    expect(missing(abroad, [tracing('06', 'present')])).toEqual(['relativesNotChecked']);
    expect(missing(abroad, [tracing('06', 'unsure')])).toEqual(['relativesNotChecked']);
    expect(missing(abroad, [tracing('06', 'present'), tracing('07', 'none')])).toEqual([]);
    expect(missing(abroad, [tracing('06', 'none'), tracing('07', 'present')])).toEqual(['relativesNotChecked']);
    const palermo = refers('House in Palermo', urgent);
    expect(missing(palermo, [tracing('06', 'present')])).toEqual(['relativesNotChecked']);
  });

  it('stops a record of data sharing with another country, by the country of the case where the record says none', () => {
    const known = [tracing('06', 'present')];
    expect(missing(shares('IT'), known)).toEqual(['relativesNotChecked']);
    expect(missing(shares('EG'), known)).toEqual([]);
    const header = registered((form) => form.answer('caseHeader.countryCode', 'EG'));
    const silent = written(dataSharing, NOW, (form) =>
      form
        .answer('protocol.disclosing', 'yes')
        .answer('disclosures.to', 'Health post')
        .answer('disclosures.toCountry', 'IT'),
    );
    expect(missing(silent, [header, ...known])).toEqual(['relativesNotChecked']);
    expect(missing(silent, known)).toEqual([]);
  });

  it('is not judged where no form of this device speaks of it, nor where nothing crosses a border', () => {
    expect(missing(abroad, [eritrean])).toEqual([]);
    expect(missing(refers('Health post'), [mother, girl, eritrean, tracing('06', 'present')])).toEqual([]);
  });
});

it('remembers which States a child may need protection from, and nothing of why', () => {
  const fled = registered((form) =>
    form.answer('childIdentity.countryOfOrigin', 'ER').answer('migration.reasonsForLeaving', ['persecution']),
  );
  const record = withSubmission(emptyCase(CODE), fled, []);
  expect(record.feared?.states).toEqual(['ER']);
  expect(JSON.stringify(record)).not.toContain('persecution');
});
