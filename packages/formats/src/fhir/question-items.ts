import { ABSENT_REASONS, known, type AbsentReason, type AnyQuestion, type Place } from '@amparo/model';
import { answerParts, type AnswerPart, type PartType } from '../parts/answer-parts.js';
import { choicesOf, type ValueSets } from './choices.js';
import type { Enabled } from './enable-when.js';
import type { Coding, Extension, QuestionnaireItem } from './fhir-types.js';
import { ABSENT_CODES, HL7, linkTo, OURS } from './names.js';
import { saidLines } from '../said-hints.js';
import { spoken, type Languages } from './spoken-text.js';

/** What the items of a form are written with. */
export interface Writing {
  readonly languages: Languages;
  readonly valueSets: ValueSets;
}

const TYPES: Readonly<Record<PartType, string>> = {
  text: 'string',
  longText: 'text',
  whole: 'integer',
  decimal: 'decimal',
  code: 'choice',
  codes: 'choice',
  day: 'date',
  date: 'date',
  dateTime: 'dateTime',
  truth: 'boolean',
  file: 'attachment',
  files: 'attachment',
};

/** The items of one question: itself, or a group of its parts, and beside it the reasons for having no answer. */
export function questionItems(place: Place, enabled: Enabled, writing: Writing): readonly QuestionnaireItem[] {
  const question = known(place.asked as AnyQuestion);
  const parts = answerParts(question);
  const [only] = parts;
  const isWhole = only !== undefined && only.name === undefined;
  const { extension: asked = [], ...when } = enabled;
  const extension = [...asked, ...about(question)];
  const title = { linkId: place.path, ...spoken('text', writing.languages, sayLabel(place)) };
  const help = helpItems(place, writing.languages);
  const item: QuestionnaireItem = isWhole
    ? withMembers({ ...title, ...wanted(question), ...when }, valueOf(place, only, writing), { extension, item: help })
    : withMembers(
        { ...title, type: 'group', ...when },
        {},
        {
          extension,
          item: [...help, ...parts.flatMap((part) => partItems(place, part, writing))],
        },
      );
  const written = isWhole ? writtenItem(place.path, only, when) : [];
  return [item, ...written, ...absenceItem(place, enabled, writing.languages)];
}

export const sayLabel =
  ({ words, asked }: Place) =>
  (each: Languages[0]): string =>
    each.of(`${words}.label`, asked.label);

interface Members {
  readonly extension: readonly Extension[];
  readonly item: readonly QuestionnaireItem[];
}

// FHIR knows no empty list.
function withMembers(
  item: Omit<QuestionnaireItem, 'type'> & { readonly type?: string },
  { extension: own = [], ...value }: Partial<QuestionnaireItem>,
  { extension, item: inside }: Members,
): QuestionnaireItem {
  const extensions = [...extension, ...own];
  return {
    type: 'group',
    ...item,
    ...value,
    ...(extensions.length > 0 && { extension: extensions }),
    ...(inside.length > 0 && { item: inside }),
  };
}

function wanted({ kind, options }: AnyQuestion): Partial<QuestionnaireItem> {
  if (kind === 'computed') return { readOnly: true };
  // With reasons for having no answer a renderer must not insist on one.
  return options.required === true && options.absent === undefined ? { required: true } : {};
}

function about({ kind, options, ...rest }: AnyQuestion): readonly Extension[] {
  const { sensitivity } = options;
  const host = 'codes' in rest ? (rest.codes as { readonly host?: string } | undefined)?.host : undefined;
  return [
    ...(sensitivity === undefined ? [] : [{ url: OURS.sensitivity, valueCode: sensitivity }]),
    ...(host === undefined ? [] : [{ url: OURS.hostCodes, valueString: host }]),
    ...(kind === 'file' ? ((rest as { accept?: readonly string[] }).accept ?? []) : []).map((type) => ({
      url: HL7.mimeType,
      valueCode: type,
    })),
  ];
}

function valueOf(place: Place, part: AnswerPart, { languages, valueSets }: Writing): Partial<QuestionnaireItem> {
  const { type, codes, maxLength, min, max } = part;
  const isHosts = codes?.host !== undefined;
  const repeats = type === 'codes' || type === 'files';
  const limits: readonly Extension[] = [
    ...(min === undefined ? [] : [{ url: HL7.minValue, valueInteger: min }]),
    ...(max === undefined || type === 'file' ? [] : [limit(type, max)]),
  ];
  return {
    type: isHosts ? 'string' : TYPES[type],
    ...(maxLength !== undefined && { maxLength }),
    ...(repeats && { repeats }),
    ...choicesOf({ place, part, languages, valueSets }),
    ...(limits.length > 0 && { extension: limits }),
  };
}

const limit = (type: PartType, max: number): Extension => ({
  url: type === 'files' ? HL7.maxOccurs : HL7.maxValue,
  valueInteger: max,
});

function partItems(place: Place, part: AnswerPart, writing: Writing): readonly QuestionnaireItem[] {
  const { languages } = writing;
  const say = (words: Languages[0]): string =>
    part.rows ? words.code(place.words, part.rows, part.name ?? '') : words.of(`parts.${part.name ?? ''}`, part.label);
  const title = { linkId: linkTo.part(place.path, part.name), ...spoken('text', languages, say) };
  const item = withMembers(title, valueOf(place, part, writing), { extension: [], item: [] });
  return [item, ...writtenItem(title.linkId, part)];
}

export const hidden: Extension = { url: HL7.hidden, valueBoolean: true };

// A renderer makes a whole day of a year, and drops what stands beside a value: an age would become exact on the way.
const writtenItem = (path: string, { type }: AnswerPart, when: Enabled = {}): readonly QuestionnaireItem[] =>
  type === 'date' ? [keeping(linkTo.written(path), 'As written', when)] : [];

/** An item that only keeps something through a renderer: it is not seen. */
export const keeping = (linkId: string, text: string, when: Enabled = {}): QuestionnaireItem => ({
  linkId,
  text,
  type: 'string',
  ...when,
  extension: [hidden],
});

const DISPLAYS: Readonly<Record<AbsentReason, string>> = {
  unknown: 'Asked but unknown',
  declined: 'Asked but declined',
  notAsked: 'Not asked',
};

function absenceItem(place: Place, enabled: Enabled, languages: Languages): readonly QuestionnaireItem[] {
  const { absent } = (place.asked as AnyQuestion).options;
  if (absent === undefined || absent.length === 0) return [];
  const options = ABSENT_REASONS.filter((reason) => absent.includes(reason)).map((reason) => ({
    valueCoding: { system: HL7.absentCodes, code: ABSENT_CODES[reason], display: DISPLAYS[reason] } satisfies Coding,
  }));
  const say = (words: Languages[0]): string => words.of('parts.absent', 'If there is no answer, why');
  return [
    {
      linkId: linkTo.absence(place.path),
      type: 'choice',
      ...spoken('text', languages, say),
      answerOption: options,
      ...enabled,
    },
  ];
}

/** What helps to ask and to answer, as items that are only shown. */
export function helpItems(place: Place, languages: Languages): readonly QuestionnaireItem[] {
  const { path, words, asked } = place;
  const { hint, guidance } = asked.options;
  const help = (linkId: string, say: ((each: Languages[0]) => string) | undefined): readonly QuestionnaireItem[] =>
    say ? [{ linkId, type: 'display', ...spoken('text', languages, say), extension: [helpControl] }] : [];
  const hinted = hint && ((each: Languages[0]) => withOthers(each.of(`${words}.hint`, hint), saidLines(place, each)));
  const guided = guidance && ((each: Languages[0]) => each.of(`${words}.guidance`, guidance));
  return [...help(linkTo.hint(path), hinted || undefined), ...help(linkTo.guidance(path), guided || undefined)];
}

const withOthers = (hint: string, others: string | undefined): string =>
  others === undefined ? hint : `${hint}\n${others}`;

const helpControl: Extension = {
  url: HL7.itemControl,
  valueCodeableConcept: { coding: [{ system: HL7.itemControls, code: 'help' }] },
};
