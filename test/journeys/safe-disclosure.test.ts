import { safeDisclosure } from '@amparo/definitions';
import { isQuestion, known, makeCaseCode, placesOf } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Disclosure = Scenario<typeof safeDisclosure>;

const begun = (settings: Readonly<{ [name: string]: string | boolean }> = {}): Disclosure =>
  scenario(safeDisclosure, { settings }).answer('caseHeader.caseCode', makeCaseCode(new Uint8Array(10).fill(2)));

const questions = placesOf(safeDisclosure)
  .all.map(({ asked }) => asked)
  .filter(isQuestion)
  .map(known);

describe('GBV-01: no story anywhere', () => {
  it('has no text longer than 280 characters', () => {
    const longest = questions.flatMap((each) => (each.kind === 'text' ? [each.maxLength] : []));
    expect(longest.length).toBeGreaterThan(3);
    expect(Math.max(...longest)).toBeLessThanOrEqual(280);
    expect(begun().answer('disclosure.handedTo', 'x'.repeat(281)).refuses('disclosure.handedTo')).toBe('tooLong');
    expect(begun().answer('disclosure.handedTo', 'x'.repeat(280)).refuses('disclosure.handedTo')).toBeUndefined();
  });

  it('has no place for a photo, a recording or a drawing', () => {
    const kinds = questions.map(({ kind }) => kind);
    expect(kinds).not.toContain('file');
    expect(kinds).not.toContain('signature');
    expect(kinds).not.toContain('observation');
  });

  it('asks for nobody who did it, and for no time or place of the event', () => {
    const asked = questions.map(({ label }) => label).join('\n');
    expect(asked).not.toMatch(/perpetrat|offender|abuser|attack|incident|happened to|assault|rape/i);
  });

  it('says under every text of its own that no story goes in', () => {
    const own = placesOf(safeDisclosure).all.filter(
      ({ path, asked }) => path.startsWith('disclosure.') && asked.kind === 'text',
    );
    expect(own).toHaveLength(3);
    for (const { path, asked } of own)
      expect([path, asked.options.guidance]).toEqual([path, expect.stringContaining('No word about what happened')]);
  });

  it('reminds at every text, once something is written', () => {
    expect(begun().hears('GBV-01')).toBeUndefined();
    const form = begun().answer('disclosure.accompaniedBy', 'Her aunt');
    expect(form.hears('GBV-01')).toBeDefined();
    expect(form.obstacles).toEqual([]);
  });
});

describe('GBV-02: off the device after a day', () => {
  const at = (): Disclosure => begun().answer('caseHeader.startedAt', '2026-03-04T09:00+02:00');

  it('tells until when it is kept, and asks to send or delete it then', () => {
    const form = at();
    expect(form.derives('disclosure.clearsAt')).toBe('2026-03-05T09:00+02:00');
    expect(form.hears('GBV-02')).toBeUndefined();
    expect(form.at('2026-03-05T09:01:00+02:00').hears('GBV-02')).toBeDefined();
    expect(form.obstacles).toEqual([]);
  });

  it('counts nothing before the record was begun', () => {
    expect(begun().derives('disclosure.clearsAt')).toBeUndefined();
  });
});

describe('GBV-03: what to do and what not to do', () => {
  it('stands there before the first answer, and is gone after it', () => {
    expect(begun().hears('GBV-03')).toBeDefined();
    const first = begun().paths[0];
    expect([first, begun().hears('GBV-03')?.path]).toEqual(['caseHeader.caseCode', first]);
    expect(begun().answer('disclosure.now', 'yes').hears('GBV-03')).toBeUndefined();
    expect(begun().obstacles).toEqual([]);
  });
});

describe('GBV-04: nobody looks for survivors', () => {
  it('stops a record that was opened from a list of screened children', () => {
    expect(begun({ openedFromScreening: true }).obstacles).toEqual(['GBV-04']);
    expect(begun({ openedFromScreening: false }).obstacles).toEqual([]);
    expect(begun().hears('GBV-04')).toBeUndefined();
  });
});

describe('a safe disclosure', () => {
  it('keeps “not now” apart from “no”', () => {
    for (const answer of ['yes', 'no', 'later'] as const)
      expect(begun().answer('disclosure.consentToShare', answer).obstacles).toEqual([]);
  });

  it('asks a frontline responder for the same as everybody else', () => {
    expect(begun({ role: 'frontline' }).paths).toEqual(begun({ role: 'specialist' }).paths);
  });

  it('goes from the child’s needs to a handover without an obstacle', () => {
    const form = begun()
      .answer('disclosure.now', 'yes')
      .answer('disclosure.safe', 'unsure')
      .answer('disclosure.urgentMedical', { absent: 'unknown' })
      .answer('disclosure.basicNeeds', ['water', 'rest'])
      .answer('disclosure.pathwayExists', 'yes')
      .answer('disclosure.focalPointCalled', 'yes')
      .answer('disclosure.focalPointCalledOn', '2026-03-04T10:20+02:00')
      .answer('disclosure.childWants', 'helpNow')
      .answer('disclosure.informedServices', true)
      .answer('disclosure.consentToShare', 'yes')
      .answer('disclosure.mandatoryReport', 'lawTold')
      .answer('disclosure.handedTo', 'Focal point')
      .answer('disclosure.handedToOn', '2026-03-04T10:40+02:00')
      .answer('disclosure.stayedUntilArrival', 'yes');
    expect(form.obstacles).toEqual([]);
    expect(form.view.canSend).toBe(true);
  });
});
