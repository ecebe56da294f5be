import { wordsIn, type Codes, type Form, type Words } from '@amparo/model';
import { formElements, type Settings } from './form-elements.js';
import type { Say, XElement } from './x-element.js';
import { ROOT } from './x-names.js';
import { element, escaped } from './xml.js';

/** What an XForm or XLSForm is written with besides the form. */
export interface XFormOptions {
  /** The form's words; the first language is the one it opens in. English unless given. */
  readonly words?: readonly Words[];
  /** The id under which the server knows the form; the form's own unless given. */
  readonly formId?: string;
  readonly version?: string;
  readonly settings?: Settings;
}

/** Writes a form as an XForm, as ODK, KoboToolbox and CommCare read it. */
export function xform(form: Form, options: XFormOptions = {}): string {
  const { words = [wordsIn({ language: 'en' })], formId = form.id, version = form.version, settings = {} } = options;
  const elements = formElements(form, settings);
  const writing: Writing = { texts: new Map(), lists: new Map() };
  const title = words[0]?.of(`${form.id}.title`, form.title) ?? form.title;
  const body = elements.map((each) => bodyOf(each, `/${ROOT}`, writing)).join('');
  const binds = elements.flatMap((each) => bindsOf(each, `/${ROOT}`, writing));
  const lists = [...writing.lists].map(([id, { codes, words: at }]) => listInstance({ id, codes, at }, writing));
  const record = element(ROOT, { id: formId, version }, elements.map(recordOf));
  const model = element('model', { 'odk:xforms-version': '1.0.0' }, [
    itext(writing.texts, words),
    element('instance', {}, [record]),
    ...lists,
    ...binds,
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    element('h:html', NAMESPACES, [
      element('h:head', {}, [element('h:title', {}, [escaped(title)]), model]),
      element('h:body', {}, [body]),
    ]),
  ].join('\n');
}

const NAMESPACES = {
  xmlns: 'http://www.w3.org/2002/xforms',
  'xmlns:h': 'http://www.w3.org/1999/xhtml',
  'xmlns:jr': 'http://openrosa.org/javarosa',
  'xmlns:odk': 'http://www.opendatakit.org/xforms',
  'xmlns:orx': 'http://openrosa.org/xforms',
};

interface Writing {
  /** Every text, by the id that elements refer to it with. */
  readonly texts: Map<string, Say>;
  readonly lists: Map<string, { readonly codes: Codes; readonly words: string }>;
}

const recordOf = ({ name, control, initial, children = [] }: XElement): string => {
  const inside = children.length > 0 ? children.map(recordOf) : [escaped(initial ?? '')];
  // A template is no entry: the list begins empty.
  return element(name, control === 'repeat' ? { 'jr:template': '' } : {}, inside);
};

function bindsOf(one: XElement, above: string, writing: Writing): readonly string[] {
  const nodeset = `${above}/${one.name}`;
  const { type, relevant, required, constraint, constraintSays, calculate, preload } = one;
  const says = constraintSays && reference(`${nodeset}:constraint`, constraintSays, writing);
  const bind = element('bind', {
    nodeset,
    type,
    relevant,
    required,
    constraint,
    'jr:constraintMsg': says,
    calculate,
    readonly: one.readonly ? 'true()' : undefined,
    'jr:preload': preload?.[0],
    'jr:preloadParams': preload?.[1],
  });
  const isBare = type === undefined && relevant === undefined;
  return [...(isBare ? [] : [bind]), ...(one.children ?? []).flatMap((child) => bindsOf(child, nodeset, writing))];
}

function reference(id: string, say: Say, { texts }: Writing): string {
  texts.set(id, say);
  return `jr:itext('${id}')`;
}

function bodyOf(one: XElement, above: string, writing: Writing): string {
  const ref = `${above}/${one.name}`;
  const { control, children = [], choices, appearance, mediatype } = one;
  const titles = [...text(`${ref}:label`, one.label, writing), ...text(`${ref}:hint`, one.hint, writing)];
  const inside = (): readonly string[] => children.map((child) => bodyOf(child, ref, writing));
  switch (control) {
    case 'value':
      return '';
    case 'group': {
      const shown = inside().join('');
      return shown === '' ? '' : element('group', { ref }, [...titles, shown]);
    }
    case 'repeat':
      return element('group', { ref }, [...titles, element('repeat', { nodeset: ref }, inside())]);
    case 'note':
    case 'input':
      return element('input', { ref, appearance }, titles);
    case 'trigger':
      return element('trigger', { ref }, titles);
    case 'upload':
      return element('upload', { ref, mediatype, appearance }, titles);
    case 'select':
    case 'select1':
      return element(control, { ref, appearance }, [...titles, ...(choices ? [itemset(choices, writing)] : [])]);
  }
}

function text(id: string, say: Say | undefined, writing: Writing): readonly string[] {
  if (!say || say(wordsIn({ language: 'en' })) === undefined) return [];
  return [element(id.endsWith(':hint') ? 'hint' : 'label', { ref: reference(id, say, writing) })];
}

function itemset({ list, codes, words }: NonNullable<XElement['choices']>, { lists }: Writing): string {
  if (!lists.has(list)) lists.set(list, { codes, words });
  return element('itemset', { nodeset: `instance('${list}')/root/item` }, [
    element('value', { ref: 'name' }),
    element('label', { ref: 'jr:itext(itextId)' }),
  ]);
}

interface Listed {
  readonly id: string;
  readonly codes: Codes;
  readonly at: string;
}

function listInstance({ id, codes, at }: Listed, { texts }: Writing): string {
  const items = Object.keys(codes.labels).map((code, index) => {
    const itextId = `${id}-${index}`;
    texts.set(itextId, (words) => words.code(at, codes, code));
    return element('item', {}, [element('itextId', {}, [itextId]), element('name', {}, [escaped(code)])]);
  });
  return element('instance', { id }, [element('root', {}, items)]);
}

const itext = (texts: Writing['texts'], languages: readonly Words[]): string =>
  element(
    'itext',
    {},
    languages.map((words, index) =>
      element(
        'translation',
        { lang: words.language, default: index === 0 ? 'true()' : undefined },
        [...texts].map(([id, say]) => element('text', { id }, [element('value', {}, [escaped(say(words) ?? '')])])),
      ),
    ),
  );
