import {
  isGroup,
  isList,
  isQuestion,
  not,
  placesOf,
  wordsIn,
  type Form,
  type List,
  type Place,
  type Rule,
  type Words,
} from '@amparo/model';
import { askedWhen } from '../parts/asked-when.js';
import { settingsOf } from '../parts/settings-of.js';
import { enabledBy } from './enable-when.js';
import { fhirPath } from './fhir-path.js';
import type { Extension, Questionnaire, QuestionnaireItem } from './fhir-types.js';
import { HL7, linkTo, OURS } from './names.js';
import { helpItems, hidden, keeping, questionItems, sayLabel, type Writing } from './question-items.js';
import { spoken, type Languages } from './spoken-text.js';

/** What a Questionnaire is written with besides the form. */
export interface QuestionnaireOptions {
  /** The form's words; the first language is the document's, the others stand beside it. English unless given. */
  readonly words?: readonly Words[];
  /** The canonical address of the Questionnaire, where the host has one. */
  readonly url?: string;
  /** The host's settings, which decide what is asked. */
  readonly settings?: Readonly<Record<string, string | boolean>>;
}

/** Writes a form as a Questionnaire of FHIR R4. The link id of a question is its path. */
export function fhirQuestionnaire(form: Form, options: QuestionnaireOptions = {}): Questionnaire {
  const { words = [], url = OURS.questionnaire(form.id), settings = {} } = options;
  const [first = wordsIn({ language: 'en' }), ...others] = words;
  const languages: Languages = [first, ...others];
  const writing: Writing = { languages, valueSets: new Map() };
  const sections = Object.keys(form.sections).map((id) => sectionItem(form, id, writing));
  const constraints = form.rules.flatMap((rule) => constraintOf(form, rule, first));
  const contained = [...writing.valueSets.values()];
  return {
    resourceType: 'Questionnaire',
    language: first.language,
    ...(contained.length > 0 && { contained }),
    ...(constraints.length > 0 && { extension: constraints }),
    url,
    version: form.version,
    name: form.id,
    ...spoken('title', languages, (each) => each.of(`${form.id}.title`, form.title)),
    title: first.of(`${form.id}.title`, form.title),
    status: 'active',
    subjectType: ['Patient'],
    purpose: form.source,
    item: [...settingsItem(form, settings), ...sections, ...reasonsItem(form, languages)],
  };
}

function sectionItem(form: Form, id: string, writing: Writing): QuestionnaireItem {
  const section = form.sections[id];
  const places = placesOf(form);
  const placed = places.sections.find((each) => each.id === id)?.places ?? [];
  return {
    linkId: id,
    type: 'group',
    ...spoken('text', writing.languages, (each) => each.of(`${form.id}.${id}.title`, section?.title ?? '')),
    ...enabledBy(section?.when, id, places),
    item: placed.flatMap((place) => itemsOf(form, place, writing)),
  };
}

function itemsOf(form: Form, place: Place, writing: Writing): readonly QuestionnaireItem[] {
  const { asked, path } = place;
  const enabled = enabledBy(askedWhen(form, asked), path, placesOf(form));
  if (isQuestion(asked)) return questionItems(place, enabled, writing);
  const limits = isList(asked) ? listLimits(asked) : [];
  const extension = [...(enabled.extension ?? []), ...limits];
  return [
    {
      linkId: path,
      type: 'group',
      ...spoken('text', writing.languages, sayLabel(place)),
      ...enabled,
      ...(isGroup(asked) ? {} : { repeats: true }),
      ...(extension.length > 0 && { extension }),
      item: [
        // Renderers drop the ids of entries, and take an entry without an answer for none.
        ...(isList(asked) ? [keeping(linkTo.entry(path), 'Entry')] : []),
        ...helpItems(place, writing.languages),
        ...place.children.flatMap((child) => itemsOf(form, child, writing)),
      ],
    },
  ];
}

const listLimits = ({ options: { atLeast, atMost = 50 } }: List): readonly Extension[] => [
  ...(atLeast === undefined ? [] : [{ url: HL7.minOccurs, valueInteger: atLeast }]),
  { url: HL7.maxOccurs, valueInteger: atMost },
];

// A renderer asks by the settings, so they stand in the form, unseen; one that is not set has a value all the same.
function settingsItem(form: Form, given: NonNullable<QuestionnaireOptions['settings']>): readonly QuestionnaireItem[] {
  const item = [...settingsOf(form)].map(([name, type]): QuestionnaireItem => {
    const value = given[name];
    const initial = type === 'string' ? { valueString: value ?? UNSET } : { valueBoolean: value === true };
    return {
      linkId: linkTo.setting(name),
      text: name,
      type: type === 'string' ? 'string' : 'boolean',
      readOnly: true,
      initial: [initial],
      extension: [hidden],
    };
  });
  return item.length === 0 ? [] : [{ linkId: linkTo.settings, type: 'group', extension: [hidden], item }];
}

/** What stands for a setting that the host has not set. */
export const UNSET = 'unset';

function reasonsItem(form: Form, languages: Languages): readonly QuestionnaireItem[] {
  const places = placesOf(form);
  const item = form.rules.flatMap((rule): readonly QuestionnaireItem[] => {
    if (rule.kind !== 'warn' && rule.kind !== 'info') return [];
    const say = (words: Words): string => words.of(`${form.id}.rules.${rule.id}`, rule.says);
    const isAsked = rule.kind === 'warn' && rule.reason === 'asked';
    return [
      {
        linkId: linkTo.reason(rule.id),
        type: isAsked ? 'text' : 'display',
        ...spoken('text', languages, say),
        ...enabledBy(rule.when, '', places),
      },
    ];
  });
  return item.length === 0 ? [] : [{ linkId: linkTo.reasons, type: 'group', item }];
}

function constraintOf(form: Form, rule: Rule, words: Words): readonly Extension[] {
  if (rule.kind !== 'block') return [];
  const { id, when, says } = rule;
  return [
    {
      url: HL7.constraint,
      extension: [
        { url: 'key', valueId: id },
        { url: 'severity', valueCode: 'error' },
        { url: 'expression', valueString: fhirPath(not(when), { places: placesOf(form) }) },
        { url: 'human', valueString: words.of(`${form.id}.rules.${id}`, says) },
      ],
    },
  ];
}
