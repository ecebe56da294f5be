import { isQuestion, isGroup, placesOf, type Form, type Place, type Rule } from '@amparo/model';
import { askedWhen } from '../parts/asked-when.js';
import { settingsOf } from '../parts/settings-of.js';
import { hintOf, questionElements, say } from './question-elements.js';
import type { Say, XElement } from './x-element.js';
import { ENTRY_ID, OURS } from './x-names.js';
import { viewpoint, xPath } from './x-path.js';

/** The host's settings, which decide what is asked. */
export type Settings = Readonly<Record<string, string | boolean>>;

/** The elements of a record of a form, in order: its sections, what is not an answer, and the id. */
export function formElements(form: Form, settings: Settings): readonly XElement[] {
  const places = placesOf(form);
  const sections = places.sections.map(({ id, when, places: inside }): XElement => {
    const title: Say = (words) => words.of(`${form.id}.${id}.title`, form.sections[id]?.title ?? '');
    return {
      name: id,
      control: 'group',
      label: title,
      ...(when && { relevant: xPath(when, viewpoint(places, undefined, id)) }),
      children: inside.flatMap((place) => elementsAt(form, place)),
    };
  });
  return [...sections, ours(form, settings), meta];
}

function elementsAt(form: Form, place: Place): readonly XElement[] {
  const { asked, key, children } = place;
  const places = placesOf(form);
  const when = askedWhen(form, asked);
  if (isQuestion(asked)) return questionElements({ place, places, when });
  const inside = children.flatMap((child) => elementsAt(form, child));
  const title = {
    name: key,
    label: say(place, 'label', asked.label),
    hint: hintOf(place),
    ...(when && { relevant: xPath(when, viewpoint(places, place)) }),
  };
  return isGroup(asked)
    ? [{ ...title, control: 'group', children: inside }]
    : [{ ...title, control: 'repeat', children: [entryId, ...inside] }];
}

const entryId: XElement = { name: ENTRY_ID, control: 'value', type: 'string', calculate: 'once(uuid())' };

const meta: XElement = {
  name: 'meta',
  control: 'group',
  children: [{ name: 'instanceID', control: 'value', type: 'string', readonly: true, preload: ['uid'] }],
};

function ours(form: Form, settings: Settings): XElement {
  const given = [...settingsOf(form)].map(([name]): XElement => {
    const value = settings[name];
    return {
      name,
      control: 'value',
      type: 'string',
      readonly: true,
      ...(value !== undefined && { initial: String(value) }),
    };
  });
  const group = (name: string, children: readonly XElement[]): readonly XElement[] =>
    children.length === 0 ? [] : [{ name, control: 'group', children }];
  return {
    name: OURS,
    control: 'group',
    label: (words) => words.of('parts.rules', 'Before this is sent'),
    children: [
      ...group('settings', given),
      ...group(
        'rules',
        form.rules.flatMap((rule) => ruleElement(form, rule)),
      ),
      ...group(
        'reasons',
        form.rules.flatMap((rule) => reasonElement(form, rule)),
      ),
      { name: 'language', control: 'value', type: 'string' },
      { name: 'createdAt', control: 'value', type: 'dateTime', preload: ['timestamp', 'end'] },
    ],
  };
}

const sayRule =
  (form: Form, { id, says }: Rule): Say =>
  (words) =>
    words.of(`${form.id}.rules.${id}`, says);

// A note that must be filled in and cannot be: ODK's way of stopping a record while a rule holds.
function ruleElement(form: Form, rule: Rule): readonly XElement[] {
  if (rule.kind !== 'block' && rule.kind !== 'info') return [];
  const relevant = xPath(rule.when, viewpoint(placesOf(form), undefined, OURS, 'rules', rule.id));
  const note: XElement = {
    name: rule.id,
    control: 'note',
    type: 'string',
    readonly: true,
    relevant,
    label: sayRule(form, rule),
  };
  return [rule.kind === 'block' ? { ...note, required: 'true()' } : note];
}

function reasonElement(form: Form, rule: Rule): readonly XElement[] {
  if (rule.kind !== 'warn') return [];
  const relevant = xPath(rule.when, viewpoint(placesOf(form), undefined, OURS, 'reasons', rule.id));
  const element: XElement = { name: rule.id, control: 'input', type: 'string', relevant, label: sayRule(form, rule) };
  return [rule.reason === 'asked' ? { ...element, required: 'true()' } : element];
}
