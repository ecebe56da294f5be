import type { Condition } from './condition.js';
import type { Form } from './form.js';
import { isGroup, isList } from './kinds.js';
import type { Asked, Questions } from './question.js';
import { checkDefinition } from './check-definition.js';

/** A question, list or group in its place. */
export interface Place {
  /** Where it stands; the entries of a list are `[]`: `family.members[].name`. */
  readonly path: string;
  /** Its last part. */
  readonly key: string;
  /** Where its words stand in the catalogue: the path, or the block that is shared by several places. */
  readonly words: string;
  readonly section: string;
  readonly asked: Asked;
  readonly parent: Place | undefined;
  readonly children: readonly Place[];
}

/** A section of a form, with everything in it. */
export interface PlacedSection {
  readonly id: string;
  readonly when: Condition | undefined;
  readonly places: readonly Place[];
}

/** All places of a form: by section, in one list in the order they are asked, and by identity. */
export interface Places {
  readonly sections: readonly PlacedSection[];
  readonly all: readonly Place[];
  readonly of: ReadonlyMap<Asked, Place>;
  readonly at: ReadonlyMap<string, Place>;
}

const known = new WeakMap<Form, Places>();

/**
 * Finds every question of a form in the order it is asked.
 *
 * @throws {FormDefinitionError} when the definition has a mistake.
 */
export function placesOf(form: Form): Places {
  const before = known.get(form);
  if (before) return before;
  const all: Place[] = [];
  const sections = Object.entries(form.sections).map(([id, { questions, when }]) => {
    const top = { path: id, words: `${form.id}.${id}`, section: id, parent: undefined };
    return { id, when, places: placed(questions, top, all) };
  });
  const places: Places = {
    sections,
    all,
    of: new Map(all.map((place) => [place.asked, place])),
    at: new Map(all.map((place) => [place.path, place])),
  };
  checkDefinition(form, places);
  known.set(form, places);
  return places;
}

interface Above {
  readonly path: string;
  readonly words: string;
  readonly section: string;
  readonly parent: Place | undefined;
}

function placed(questions: Questions, above: Above, all: Place[]): readonly Place[] {
  return Object.entries(questions).map(([key, asked]) => {
    const children: Place[] = [];
    const path = `${above.path}.${key}`;
    const words = `${above.words}.${key}`;
    const place: Place = { path, key, words, section: above.section, asked, parent: above.parent, children };
    all.push(place);
    if (isList(asked) || isGroup(asked)) {
      const block = asked.options.block === undefined ? words : `blocks.${asked.options.block}`;
      const inner = { path: isList(asked) ? `${path}[]` : path, words: block, section: above.section, parent: place };
      children.push(...placed(asked.questions, inner, all));
    }
    return place;
  });
}

/** The path of a place as definitions name it: `members[a1b2].name` becomes `members[].name`. */
export const templateOf = (path: string): string => path.replace(/\[[^\]]*\]/g, '[]');
