import {
  assent,
  consent,
  emptyCase,
  familyTracing,
  missingPermissions,
  withSubmission,
  type registration,
} from '@amparo/definitions';
import type { Form, Json, Submission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { CaseFile } from './case-file.js';
import { CODE, girlsYes, missing, mothersYes, planned } from './disclosure-scene.js';
import type { Scenario } from './scenario.js';

type Consent = Scenario<typeof consent>;
type Country = 'EG' | 'SD' | 'SY';

const says =
  (answer: 'yes' | 'no' | 'later', ...countries: readonly Country[]) =>
  (form: Consent) => {
    mothersYes(form).answer('permissions.permCrossBorder', answer);
    return countries.length > 0 ? form.answer('permissions.permCrossBorderCountries', [...countries]) : form;
  };

// Hands in what the model lets through of a half-filled form.
function written<F extends Form>(form: F, now: string, fill: (begun: Scenario<F>) => unknown): Submission {
  const file = new CaseFile(CODE);
  const begun = file.begin(form, now);
  fill(begun);
  return file.submission(begun, form);
}

/** A search that goes on in these countries. */
const search = (...countries: readonly Country[]): Submission => ({
  ...{ id: 'search', form: 'familyTracing', formVersion: '1.0.0', caseCode: CODE, language: 'en', reasons: {} },
  ...{ settings: {}, createdAt: '2026-03-10T09:00:00Z' },
  answers: { actions: { tracingAbroad: [...countries] as Json } },
});

describe('S0:427: what a plan tells for a search that goes on abroad', () => {
  const fromHere = (form: Scenario<typeof registration>) => form.answer('childIdentity.countryOfOrigin', 'EG');
  const safety = { originOfHarm: 'checkedSafe', relativesAtRisk: 'no' } as const;
  const stands = (mother: (form: Consent) => unknown, ...countries: readonly Country[]) =>
    missing(
      planned({ purpose: 'tracing', safety, consents: [mother], registered: fromHere, others: [search(...countries)] }),
    );

  it('needs the permission to tell bodies there, also through a body on this side', () => {
    expect(stands(says('no'), 'SY')).toEqual(['permCrossBorder no']);
    expect(stands(says('later'), 'SY')).toEqual(['permCrossBorder later']);
    expect(stands(mothersYes, 'SY')).toEqual(['permCrossBorder notAsked']);
    expect(stands(says('yes', 'SY'), 'SY', 'EG')).toEqual([]);
    expect(stands(says('no'), 'EG')).toEqual([]);
  });

  it('needs it for each of the countries', () => {
    expect(stands(says('yes', 'SY'), 'SY', 'SD')).toEqual(['countryNotNamed']);
    expect(stands(says('yes', 'SY', 'SD'), 'SY', 'SD')).toEqual([]);
  });

  it('needs it for a child from abroad too, as long as nothing says that the search stays here', () => {
    const asked = { purpose: 'tracing', safety } as const;
    expect(missing(planned({ ...asked, consents: [says('no')] }))).toEqual(['permCrossBorder no']);
    expect(missing(planned({ ...asked, consents: [says('yes')] }))).toEqual([]);
  });

  it('DPI-01: goes to no country that the protocol closes', () => {
    const asked = { purpose: 'tracing', safety, registered: fromHere, consents: [says('yes', 'SY')] } as const;
    expect(missing(planned({ ...asked, others: [search('SY')], blockedCountries: ['SY'] }))).toEqual([
      'countryBlocked',
    ]);
    expect(missing(planned({ ...asked, others: [search('SY')], blockedCountries: ['SD'] }))).toEqual([]);
  });
});

describe('S0:427: the form of a search that goes on abroad', () => {
  const moment = { now: '2026-03-20T09:00+02:00', timeZone: 'Africa/Cairo' };

  function stands(mother: (form: Consent) => unknown, countries: readonly Country[], here?: Country) {
    const record = [
      written(consent, '2026-03-04T10:00+02:00', mother),
      written(assent, '2026-03-04T11:00+02:00', girlsYes),
    ].reduce((known, each) => withSubmission(known, each, []), emptyCase(CODE));
    const searches = written(familyTracing, moment.now, (form) => {
      form.answer('actions.tracingStatus', 'inProgress').answer('actions.tracingAbroad', [...countries]);
      return here && form.answer('caseHeader.countryCode', here);
    });
    return missingPermissions(record, searches, moment).map((each) =>
      'why' in each ? `${each.permission} ${each.why}` : each.code,
    );
  }

  it('is not sent against a no, nor to a country that the consent does not name', () => {
    expect(stands(says('no'), ['SY'], 'EG')).toEqual(['permCrossBorder no']);
    expect(stands(says('yes', 'SY'), ['SY', 'SD'], 'EG')).toEqual(['countryNotNamed']);
    expect(stands(says('yes', 'SY', 'SD'), ['SY', 'EG', 'SD'], 'EG')).toEqual([]);
  });

  it('needs nothing of the kind at home, and counts as abroad where nobody says which country that is', () => {
    expect(stands(says('no'), ['EG'], 'EG')).toEqual([]);
    expect(stands(says('no'), [], 'EG')).toEqual([]);
    expect(stands(says('no'), ['EG'])).toEqual(['permCrossBorder no']);
  });
});
