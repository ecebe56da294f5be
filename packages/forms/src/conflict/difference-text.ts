import { answerText, type InterfaceWords } from '@amparo/elements';
import { isQuestion, known, placesOf, templateOf, type Form, type Json, type Place, type Words } from '@amparo/model';
import { words as said } from './compare.words.js';
import type { Difference, Version, Versions } from './differences.js';

/** What a difference is told in. */
export interface Telling {
  readonly form: Form;
  readonly versions: Versions;
  readonly words: Words;
  readonly interface: InterfaceWords;
}

const placeAt = (form: Form, path: string): Place | undefined => placesOf(form).at.get(templateOf(path));

const label = ({ words }: Telling, { words: key, asked }: Place): string => words.of(`${key}.label`, asked.label);

/** What is asked where the two versions differ, with what it stands in. */
export function differenceTitle({ kind, path }: Difference, telling: Telling): string {
  if (kind === 'reason') return telling.interface.say(said.reason);
  const place = placeAt(telling.form, kind === 'entry' ? path.slice(0, path.lastIndexOf('[')) : path);
  if (!place) return path;
  const around = place.parent ? `${label(telling, place.parent)}: ` : '';
  return `${around}${label(telling, place)}`;
}

/** What one version says, in words. */
export function versionText({ kind, path, of }: Difference, version: Version, telling: Telling): string {
  const answer = of[version];
  const speaks = telling.interface;
  if (kind === 'entry') return answer === undefined ? speaks.say(said.noEntry) : entryText(path, version, telling);
  if (answer === undefined) return speaks.say(said.nothing);
  return kind === 'reason' && typeof answer === 'string'
    ? answer
    : (textAt(path, answer, telling) ?? speaks.say(said.nothing));
}

function entryText(entry: string, version: Version, telling: Telling): string {
  const inside = [...telling.versions[version].answers].filter(([path]) => path.startsWith(`${entry}.`));
  const texts = inside.flatMap(([path, answer]) => {
    const place = placeAt(telling.form, path);
    const text = textAt(path, answer, telling);
    return place && text !== undefined ? [`${label(telling, place)}: ${text}`] : [];
  });
  return texts.length > 0 ? texts.join('; ') : telling.interface.say(said.nothing);
}

function textAt(path: string, answer: Json, { form, words, interface: speaks }: Telling): string | undefined {
  const place = placeAt(form, path);
  if (!place || !isQuestion(place.asked)) return typeof answer === 'string' ? answer : JSON.stringify(answer);
  return answerText({ question: known(place.asked), answer, computed: undefined, place }, { words, interface: speaks });
}
