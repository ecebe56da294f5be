import {
  caseTransfer,
  emptyCase,
  familyTracing,
  missingPermissions,
  referral,
  withRefusals,
  withSubmission,
  consent,
  assent,
} from '@amparo/definitions';
import { makeCaseCode, type Form, type Submission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { CaseFile } from './case-file.js';
import { girlsYes, mothersYes, waives } from './disclosure-scene.js';
import type { Scenario } from './scenario.js';

const CODE = makeCaseCode(new Uint8Array(10).fill(5));

function written<F extends Form>(
  form: F,
  now: string,
  fill: (begun: Scenario<F>) => unknown,
  settings: Submission['settings'] = {},
): Submission {
  const file = new CaseFile(CODE, settings);
  const begun = file.begin(form, now);
  fill(begun);
  return file.submission(begun, form);
}

type Permits = {
  readonly mother?: (form: Scenario<typeof consent>) => unknown;
  readonly girl?: (form: Scenario<typeof assent>) => unknown;
  readonly now?: string;
};

/** What is missing for a form, in few words, after one consent and one assent. */
function missing(submission: Submission, { mother, girl, now = '2026-03-20T09:00+02:00' }: Permits): readonly string[] {
  const told = [
    ...(mother ? [written(consent, '2026-03-04T10:00+02:00', mother)] : []),
    ...(girl ? [written(assent, '2026-03-04T11:00+02:00', girl)] : []),
  ];
  const record = told.reduce((known, each) => withSubmission(known, each, []), emptyCase(CODE));
  return missingPermissions(record, submission, { now, timeZone: 'Africa/Cairo' }).map((each) =>
    'why' in each ? `${each.permission} ${each.why}` : each.code,
  );
}

const refers = (fill: (form: Scenario<typeof referral>) => unknown = () => undefined) =>
  written(referral, '2026-03-20T09:00+02:00', (form) => fill(form.answer('base.kind', 'external')));

const both = { mother: mothersYes, girl: girlsYes };

describe('CON-01: a referral', () => {
  it('goes with the permission of mother and girl, and inside the house without', () => {
    expect(missing(refers(), both)).toEqual([]);
    const no = {
      ...both,
      mother: (form: Scenario<typeof consent>) => mothersYes(form).answer('permissions.permShareServices', 'no'),
    };
    expect(missing(refers(), no)).toEqual(['permShareServices no']);
    expect(
      missing(
        refers((form) => form.answer('base.kind', 'internal')),
        no,
      ),
    ).toEqual([]);
  });

  it('is stopped by a girl who says no and by a consent that is over', () => {
    const girl = (form: Scenario<typeof assent>) => girlsYes(form).answer('decisions.assentShareHelpers', 'no');
    expect(missing(refers(), { ...both, girl })).toEqual(['assentShareHelpers no']);
    expect(missing(refers(), { ...both, now: '2027-04-01T09:00+02:00' })).toEqual(['permShareServices expired']);
  });

  it('is not judged by what this device does not know', () => {
    expect(missing(refers(), {})).toEqual([]);
    expect(missing(refers(), { girl: girlsYes })).toEqual([]);
  });

  it('rests on what the worker types where the device knows nothing: on the numbers of both forms, or on a danger', () => {
    const asked = (fill: (form: Scenario<typeof referral>) => unknown) => {
      const form = new CaseFile(CODE).begin(referral, '2026-03-20T09:00+02:00');
      fill(form.answer('base.kind', 'external').answer('base.receiver', 'Police of Syria'));
      form.answer('base.mapDate', '2026-03-01');
      return [form.obstacles.includes('REF-01'), missing(new CaseFile(CODE).submission(form, referral), {})];
    };
    expect(asked((form) => form)).toEqual([true, []]);
    expect(asked((form) => form.answer('base.consentRef', 'CON-2'))).toEqual([true, []]);
    expect(asked((form) => form.answer('base.vitalInterest', 'Bleeds.'))).toEqual([true, []]);
    expect(asked((form) => form.answer('base.consentRef', 'CON-2').answer('base.assentRef', 'ASS-2'))).toEqual([
      false,
      [],
    ]);
  });

  it('goes where life is in danger and a supervisor allows it', () => {
    const girl = (form: Scenario<typeof assent>) => girlsYes(form).answer('decisions.assentShareHelpers', 'no');
    const urgent = refers((form) =>
      form.answer('base.vitalInterest', 'Bleeds heavily.').answer('base.vitalInterestSupervisor', 'W-2'),
    );
    expect(missing(urgent, { ...both, girl })).toEqual([]);
  });

  it('does not go where the caseworker alone says that life is in danger, whatever is recorded', () => {
    const alone = refers((form) =>
      form
        .answer('caseHeader.caseworkerCode', 'W-1')
        .answer('base.vitalInterest', 'Bleeds heavily.')
        .answer('base.vitalInterestSupervisor', ' w-1'),
    );
    const girl = (form: Scenario<typeof assent>) => girlsYes(form).answer('decisions.assentShareHelpers', 'no');
    expect(missing(alone, { ...both, girl })).toEqual(['assentShareHelpers no', 'supervisedByNobodyElse']);
    expect(missing(alone, {})).toEqual(['supervisedByNobodyElse']);
  });

  it('needs a permission to cross a border', () => {
    const abroad = refers((form) => form.answer('base.kind', 'crossBorder'));
    expect(missing(abroad, both)).toEqual(['permCrossBorder notAsked']);
  });
});

describe('CON-01: a transfer to another country', () => {
  const moves = written(caseTransfer, '2026-03-20T09:00+02:00', (form) =>
    form.answer('base.kind', 'crossBorder').answer('crossBorder.countryTo', 'IT'),
  );
  const crosses = (country: 'IT' | 'FR') => (form: Scenario<typeof consent>) =>
    mothersYes(form)
      .answer('permissions.permCrossBorder', 'yes')
      .answer('permissions.permCrossBorderCountries', [country]);

  it('needs a yes for this very country', () => {
    expect(missing(moves, { ...both, mother: crosses('IT') })).toEqual([]);
    expect(missing(moves, { ...both, mother: crosses('FR') })).toEqual(['countryNotNamed']);
  });
});

describe('CON-01: a transfer without the consent of the mother', () => {
  const waives = (decision: 'approved' | 'pending') =>
    written(caseTransfer, '2026-03-20T09:00+02:00', (form) =>
      form
        .answer('base.kind', 'internalWorker')
        .answer('handover.guardianConsentWaived', 'yes')
        .answer('signOff.supervisorDecision', decision),
    );
  const mother = (form: Scenario<typeof consent>) => mothersYes(form).clear('signature.signatureGiverMark');

  it('goes where a supervisor approved that, and not where the worker alone says so', () => {
    expect(missing(waives('approved'), { ...both, mother })).toEqual([]);
    expect(missing(waives('pending'), { ...both, mother })).toEqual(['permShareServices notSigned']);
  });
});

describe('CON-01: a transfer that life or safety depends on', () => {
  const said = (supervisor?: string) =>
    written(caseTransfer, '2026-03-20T09:00+02:00', (form) => {
      form.answer('caseHeader.caseworkerCode', 'W-1').answer('base.kind', 'otherOrganisation');
      if (supervisor !== undefined) form.answer('caseHeader.supervisorCode', supervisor);
      return form.answer('child.childAgrees', 'no').answer('child.vitalInterest', 'yes');
    });
  const girl = (form: Scenario<typeof assent>) => girlsYes(form).answer('decisions.assentShareHelpers', 'no');

  it('goes against what was refused where a supervisor is named, and not on the word of the caseworker alone', () => {
    expect(missing(said('W-2'), { ...both, girl })).toEqual([]);
    for (const nobodyElse of [undefined, 'w-1'])
      expect(missing(said(nobodyElse), { ...both, girl })).toEqual(['assentShareHelpers no', 'supervisedByNobodyElse']);
  });
});

describe('CON-01: a search for the family', () => {
  const searches = (status: 'inProgress' | 'onHold') =>
    written(familyTracing, '2026-03-20T09:00+02:00', (form) => form.answer('actions.tracingStatus', status));
  const girl = (form: Scenario<typeof assent>) => girlsYes(form).answer('decisions.assentTracing', 'no');

  it('goes on only while the girl wants it, and can always be put on hold', () => {
    expect(missing(searches('inProgress'), both)).toEqual([]);
    expect(missing(searches('inProgress'), { ...both, girl })).toEqual(['assentTracing no']);
    expect(missing(searches('onHold'), { ...both, girl })).toEqual([]);
  });

  it('goes on without the mother where a supervisor approved it, and not where the worker alone says so', () => {
    const waives = (decision: 'approved' | 'pending') =>
      written(familyTracing, '2026-03-20T09:00+02:00', (form) =>
        form
          .answer('actions.tracingStatus', 'inProgress')
          .answer('safe.tracingConsentWaived', 'yes')
          .answer('signOff.supervisorDecision', decision),
      );
    const mother = (form: Scenario<typeof consent>) => mothersYes(form).clear('signature.signatureGiverMark');
    expect(missing(waives('approved'), { ...both, mother })).toEqual([]);
    expect(missing(waives('pending'), { ...both, mother })).toEqual(['permTracing notSigned']);
  });

  it('goes on with the yes of a girl of 16 alone only where the age of consent for the search lets her decide', () => {
    const asks = (settings: Submission['settings']) => {
      const day = '2026-03-04T10:00+02:00';
      const mother = written(consent, day, (form) => mothersYes(form).clear('signature.signatureGiverMark'));
      const sixteen = written(assent, day, (form) => girlsYes(form).answer('known.ageYears', 16), settings);
      const record = [mother, sixteen].reduce((known, each) => withSubmission(known, each, []), emptyCase(CODE));
      return missingPermissions(record, searches('inProgress'), { now: day, timeZone: 'Africa/Cairo' });
    };
    expect(asks({})).toEqual([]);
    expect(asks({ ageOfConsentTracing: '18' })).toMatchObject([{ permission: 'permTracing', why: 'notSigned' }]);
  });
});

describe('CON-05: a child who consents alone', () => {
  const alone =
    (years: number, more: (form: Scenario<typeof consent>) => unknown = () => undefined) =>
    (form: Scenario<typeof consent>) =>
      more(mothersYes(form).answer('known.ageYears', years).answer('basis.consentGiverRole', ['childAged15Plus']));
  const girl = (form: Scenario<typeof assent>) => girlsYes(form).answer('known.ageYears', 14);
  const refused = (mother: Permits['mother']) => missing(refers(), { girl, ...(mother && { mother }) });

  it('permits nothing below the age of consent, also where such a record was made elsewhere', () => {
    expect(refused(alone(14))).toEqual(['permShareServices underage']);
    expect(refused(alone(15))).toEqual([]);
  });

  it('permits nothing where nobody says who consented, unless the child decides about it', () => {
    const nobody = (years: number) => alone(years, (form) => form.clear('basis.consentGiverRole'));
    expect(refused(nobody(14))).toEqual(['permShareServices underage']);
    expect(refused(nobody(15))).toEqual([]);
  });

  it('permits nothing while nobody knows the age', () => {
    const unknown = alone(15, (form) => form.answer('known.ageYears', { absent: 'unknown' }));
    expect(refused(unknown)).toEqual(['permShareServices underage']);
  });

  it('goes by the age that a law sets for the purpose', () => {
    const settings = { ageOfConsentShareServices: '14' };
    const told = written(consent, '2026-03-04T10:00+02:00', alone(14), settings);
    const hers = written(assent, '2026-03-04T11:00+02:00', girl, settings);
    const record = [told, hers].reduce((known, each) => withSubmission(known, each, []), emptyCase(CODE));
    const moment = { now: '2026-03-20T09:00+02:00', timeZone: 'Africa/Cairo' };
    expect(missingPermissions(record, refers(), moment)).toEqual([]);
  });

  it('goes on where a supervisor agreed to a waiver, and where an adult consents too', () => {
    const waived = (form: Scenario<typeof consent>) =>
      form
        .answer('caseHeader.caseworkerCode', 'W-1')
        .answer('waiver.waiverUsed', 'yes')
        .answer('waiver.waiverSupervisorCode', 'W-2')
        .answer('waiver.waiverAt', '2026-03-04T09:30+02:00');
    expect(refused(alone(14, waived))).toEqual([]);
    const both = (form: Scenario<typeof consent>) =>
      form.answer('basis.consentGiverRole', ['childAged15Plus', 'oneParent']);
    expect(refused(alone(14, both))).toEqual([]);
  });
});

describe('a permission that is not sent yet', () => {
  const at = { now: '2026-03-20T09:00+02:00', timeZone: 'Africa/Cairo' };
  const stands = (...told: readonly Submission[]) => {
    const [last, ...others] = told.toReversed();
    const known = others.reduceRight((record, each) => withSubmission(record, each, []), emptyCase(CODE));
    return missingPermissions(last ? withRefusals(known, last) : known, refers(), at).map(({ code }) => code);
  };
  const refusing = written(consent, '2026-03-04T09:30+02:00', (form) =>
    mothersYes(form).answer('permissions.permShareServices', 'no'),
  );

  it('refuses at once, and a waiver in it permits nothing before it is completed', () => {
    expect(stands(refusing)).toContain('familyPermission');
    const waiver = written(consent, '2026-03-05T09:30+02:00', waives);
    expect(stands(waiver)).toContain('familyPermission');
    const completed = withSubmission(emptyCase(CODE), waiver, []);
    expect(missingPermissions(completed, refers(), at).map(({ code }) => code)).not.toContain('familyPermission');
  });

  it('spares no child the asking before it is completed', () => {
    const no = written(assent, '2026-03-04T10:30+02:00', (form) =>
      girlsYes(form).answer('decisions.assentShareHelpers', 'no'),
    );
    const little = written(assent, '2026-03-05T10:30+02:00', (form) => form.answer('known.ageYears', 4));
    expect(stands(no, little)).toContain('childPermission');
  });
});
