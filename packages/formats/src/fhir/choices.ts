import type { Codes, Place } from '@amparo/model';
import type { AnswerPart } from '../parts/answer-parts.js';
import type { Coding, QuestionnaireItem } from './fhir-types.js';
import { systemOf } from './names.js';
import { spoken, type Languages } from './spoken-text.js';

/** The code lists that a document holds once, by the name that items refer to them with. */
export type ValueSets = Map<string, Readonly<Record<string, unknown>>>;

interface Offered {
  readonly place: Place;
  readonly part: AnswerPart;
  readonly languages: Languages;
  readonly valueSets: ValueSets;
}

/** What may be chosen: a list that is shared stands in the document once, that of one question stands at the question. */
export function choicesOf({ place, part, languages, valueSets }: Offered): Partial<QuestionnaireItem> {
  const { codes } = part;
  if (!codes || codes.host !== undefined) return {};
  const id = sharedName(codes);
  const codings = (): readonly Coding[] => codingsOf(codes, place.words, languages);
  if (id === undefined) return { answerOption: codings().map((valueCoding) => ({ valueCoding })) };
  if (!valueSets.has(id)) valueSets.set(id, valueSet(id, systemOf(codes, place.words), codings()));
  return { answerValueSet: `#${id}` };
}

const sharedName = ({ name, display, labels }: Codes): string | undefined =>
  name ?? (display === undefined ? undefined : `${display}-${Object.keys(labels).length}`);

const codingsOf = (codes: Codes, words: string, languages: Languages): readonly Coding[] =>
  Object.keys(codes.labels).map((code) => ({
    system: systemOf(codes, words),
    code,
    ...spoken('display', languages, (each) => each.code(words, codes, code)),
  }));

// An expansion must have a date; a fixed one keeps the document of a form the same.
const EXPANDED = '2026-01-01';

// Renderers take the expansion, servers the composition.
function valueSet(id: string, system: string, codings: readonly Coding[]): Readonly<Record<string, unknown>> {
  const concept = codings.map(({ system: _, ...rest }) => rest);
  return {
    resourceType: 'ValueSet',
    id,
    status: 'active',
    compose: { include: [{ system, concept }] },
    expansion: { timestamp: EXPANDED, contains: codings },
  };
}
