import {
  isGroup,
  isList,
  isQuestion,
  known,
  placesOf,
  type Asked,
  type Condition,
  type Form,
  type Place,
  type Rule,
} from '@amparo/model';
import { plainWords } from './plain-words.js';
import { conditionOf, listFacts, questionFacts, saidInOtherWords, sourcesOf, type Fact } from './review-facts.js';

// A page of its own for people: no script, no request, readable on paper.
const STYLE = `
  :root { font: 16px/1.5 system-ui, sans-serif; color-scheme: light dark; }
  body { max-inline-size: 60rem; margin-inline: auto; padding: 1rem; }
  article { border-block-start: 1px solid #8888; padding-block: .75rem; }
  article article { margin-inline-start: 1.5rem; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .25rem 0 0; font-size: .9rem; }
  dt { opacity: .75; } dd { margin: 0; } dd ul { margin: 0; padding-inline-start: 1.25rem; }
  h3 { margin: 0; font-size: 1.05rem; } code { font-size: .85em; opacity: .75; }
  mark { border-radius: .25rem; padding-inline: .35rem; }
  @media print { article { break-inside: avoid; } }
`;

/**
 * Writes the document that a child-protection specialist reviews a form by, as one HTML page: every question with its
 * words, choices and explanations, when it is asked, every rule with its source, and marks on what is our own proposal (DESIGN) or
 * from general knowledge (RECALL). `guidance` says what the keys of the sources stand for.
 */
export function reviewDocument(form: Form, guidance: Readonly<Record<string, string>>): string {
  const { sections, all } = placesOf(form);
  const questions = all.filter(({ asked }) => isQuestion(asked)).length;
  const body = [
    `<h1>${safe(form.title)}</h1>`,
    `<p>Version ${safe(form.version)}. ${safe(form.source)}. ${questions} questions, ${form.rules.length} rules.</p>`,
    '<p>This is not an official form of any organisation. <mark>ours</mark> marks what is our own proposal, ',
    '<mark>from memory</mark> what was not checked against the original.</p>',
    `<p>${WHEN}</p>`,
    ...sections.map(({ id, when, places }) => sectionOf(form, { id, when, places })),
    `<section><h2>Rules</h2>${form.rules.map(ruleOf).join('')}</section>`,
    `<section><h2>Sources</h2><p>${NUMBERS}</p>${definitions(citedIn(form, guidance))}</section>`,
  ];
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>Review: ${safe(form.title)}</title><style>${STYLE}</style></head><body>${body.join('\n')}</body></html>\n`,
  ].join('\n');
}

const NUMBERS =
  'A number behind a key is a line of the text that was read, or an item of its list; other words name a part of it.';

const WHEN =
  'What is said to be not so holds too while the question is open. The host is whoever puts the form into a page.';

/** The sources that a form cites, each with what its key stands for. */
function citedIn(form: Form, guidance: Readonly<Record<string, string>>): readonly Fact[] {
  const sources = [
    ...placesOf(form).all.flatMap(({ asked }) => sourcesOf(asked)),
    ...form.rules.map(({ source }) => source),
  ];
  const words = new Set(sources.flatMap((source) => source.split(/[^\w-]+/)));
  return Object.entries(guidance).filter(([key]) => words.has(key));
}

function sectionOf(
  form: Form,
  {
    id,
    when,
    places,
  }: { readonly id: string; readonly when: Condition | undefined; readonly places: readonly Place[] },
): string {
  const section = form.sections[id];
  const hint = section?.hint === undefined ? '' : `<p>${safe(section.hint)}</p>`;
  const shown = when ? `<p>Shown when ${safe(plainWords(when))}.</p>` : '';
  return `<section><h2>${safe(section?.title ?? id)}</h2>${hint}${shown}${places.map((place) => placeOf(form, place)).join('')}</section>`;
}

function placeOf(form: Form, place: Place): string {
  const { asked, path, children } = place;
  const { hint, guidance, when } = asked.options;
  const facts: readonly Fact[] = [
    ['Said aloud', hint],
    ...(isQuestion(asked) ? saidInOtherWords(asked) : []),
    ['For the worker', guidance],
    ['Asked', when && conditionOf(when)],
    ...hiddenBy(form, asked),
    ...(isQuestion(asked) ? questionFacts(known(asked)) : []),
    ...(isList(asked) ? listFacts(asked) : []),
    ['Source', asked.options.source],
  ];
  return [
    `<article><h3>${safe(asked.label)} ${marks(asked.options.source)}</h3><code>${safe(path)} · ${asked.kind}</code>`,
    isQuestion(asked) ? drawn(asked.options.picture) : '',
    definitions(facts),
    isGroup(asked) || !isQuestion(asked) ? children.map((child) => placeOf(form, child)).join('') : '',
    '</article>',
  ].join('');
}

const drawn = (picture: string | undefined): string =>
  picture === undefined
    ? ''
    : `<svg viewBox="0 0 24 24" width="56" height="56" fill="none" stroke="currentColor"><title>Drawing beside the sentence</title><path d="${safe(picture)}"/></svg>`;

// A rule that takes a group out of the form is said of the group, as what stands in it says nothing of when the group is asked.
const hiddenBy = ({ rules }: Form, asked: Asked): readonly Fact[] =>
  rules.flatMap((rule) =>
    rule.kind === 'mode' && rule.hides.includes(asked)
      ? [[`Not asked (${rule.id})`, conditionOf(rule.when)] as const]
      : [],
  );

/** What a rule does, for people. */
const KINDS: Readonly<Record<Rule['kind'], string>> = {
  block: 'stops sending',
  warn: 'warns',
  timer: 'says when its time has passed',
  compute: 'says what the form derives by itself',
  mode: 'takes questions out of the form',
  info: 'informs',
};

function ruleOf(rule: Rule): string {
  const facts: readonly Fact[] = [
    ['Kind', KINDS[rule.kind]],
    ['Holds', 'when' in rule ? conditionOf(rule.when) : undefined],
    ['Asks for a reason', rule.kind === 'warn' ? (rule.reason === 'asked' ? 'yes' : 'no') : undefined],
    ['About', 'about' in rule ? rule.about.map(({ label }) => label).join(' · ') : undefined],
    ['Hides', rule.kind === 'mode' ? { lead: '', items: rule.hides.map(({ label }) => label) } : undefined],
    ['Watches', rule.kind === 'timer' ? rule.due.label : undefined],
    ['Source', rule.source],
  ];
  return `<article><h3>${safe(rule.says)} ${marks(rule.source)}</h3><code>${safe(rule.id)}</code>${definitions(facts)}</article>`;
}

const definitions = (facts: readonly Fact[]): string => `<dl>${facts.map(factOf).join('')}</dl>`;

function factOf([name, value]: Fact): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'string') return `<dt>${safe(name)}</dt><dd>${safe(value)}</dd>`;
  if ('source' in value) return `<dt>${safe(name)}</dt><dd>${safe(value.source)} ${marks(value.source)}</dd>`;
  const items = value.items.map((item) => `<li>${safe(item)}</li>`).join('');
  return `<dt>${safe(name)}</dt><dd>${safe(value.lead)}<ul>${items}</ul></dd>`;
}

const marks = (source = ''): string =>
  [
    /\bDESIGN\b/.test(source) ? '<mark>ours</mark>' : '',
    /\bRECALL\b/.test(source) ? '<mark>from memory</mark>' : '',
  ].join(' ');

const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${String(sign.codePointAt(0) ?? 0)};`);
