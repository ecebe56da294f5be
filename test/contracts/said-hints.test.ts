import { assent, consent, guidance } from '@amparo/definitions';
import { fhirQuestionnaire, reviewDocument, xform, xlsform } from '@amparo/formats';
import { describe, expect, it } from 'vitest';

const { hint = '', hints } = assent.sections.decisions.questions.assentTalk.options;
const others = Object.entries(hints?.words ?? {});
const lines = [hint, ...others.map(([code, said]) => `${code}: ${said}`)].join('\n');

interface Item {
  readonly linkId: string;
  readonly text?: string;
  readonly item?: readonly Item[];
}

const itemsIn = (items: readonly Item[] = []): readonly Item[] =>
  items.flatMap((item) => [item, ...itemsIn(item.item)]);

describe('a hint in several words stands wherever the form is written for others', () => {
  it('in FHIR, below the question', () => {
    const { item } = JSON.parse(JSON.stringify(fhirQuestionnaire(assent))) as { readonly item: readonly Item[] };
    expect(others).toHaveLength(3);
    expect(itemsIn(item).find(({ linkId }) => linkId === 'decisions.assentTalk:hint')?.text).toBe(lines);
  });

  it('in an XForm and an XLSForm', () => {
    expect(xform(assent)).toContain(lines);
    expect(JSON.stringify(xlsform(assent))).toContain(JSON.stringify(lines).slice(1, -1));
  });

  it('in the document for specialists, with the code that chooses', () => {
    const page = reviewDocument(assent, guidance);
    for (const [code, said] of others)
      expect(page).toContain(`<dt>Words for a child of ${code.replace('-', ' to ')}</dt><dd>${said}</dd>`);
    const { hints: spoken } = consent.sections.permissions.questions.permTracing.options;
    expect(reviewDocument(consent, guidance)).toContain(
      `<dt>Words for An older child that decides for itself</dt><dd>${spoken?.words['child'] ?? '–'}</dd>`,
    );
  });
});
