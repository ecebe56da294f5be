import {
  isGroup,
  isList,
  isQuestion,
  placesOf,
  type AnyQuestion,
  type Form,
  type Json,
  type Place,
  type Submission,
} from '@amparo/model';
import { isAnswers } from '../case/case-fact.js';
import { completedAt } from '../case/completed-at.js';
import { ReadAnswers } from './read-answers.js';

/** One answer of a submitted form. */
export interface SubmittedAnswer {
  readonly form: string;
  /** UUID of the submission. */
  readonly submission: string;
  /** `section.list[entry].question`, as in a submission. */
  readonly path: string;
  /** The same with `[]` for entries. */
  readonly template: string;
  readonly question: AnyQuestion;
  readonly place: Place;
  readonly answer: Json;
}

/** The submitted forms of a case; those of another case are none of them. */
export interface Contained {
  readonly caseCode: string;
  readonly submissions: readonly Submission[];
}

/** What has been written about a child: the newest of each form. */
export class CaseContents {
  readonly #all: readonly Submission[];
  readonly #forms: readonly Form[];
  readonly #newest: ReadonlyMap<string, Submission>;

  constructor({ caseCode, submissions }: Contained, forms: readonly Form[]) {
    // A sibling's form among them would tell of another child.
    const own = submissions.filter((each) => each.caseCode === caseCode);
    this.#all = own.toSorted((one, other) => Date.parse(completedAt(one)) - Date.parse(completedAt(other)));
    this.#newest = new Map(this.#all.map((each) => [each.form, each]));
    this.#forms = forms;
  }

  /** The answers of the newest submission of a form; those of a form that was never sent are all missing. */
  read(form: string): ReadAnswers {
    return new ReadAnswers(this.#newest.get(form)?.answers ?? {});
  }

  has(form: string): boolean {
    return this.#newest.has(form);
  }

  /** Whether any submission of a form, not the newest alone, says so: what was told once stays told. */
  ever(form: string, says: (read: ReadAnswers) => boolean): boolean {
    return this.#all.some((each) => each.form === form && says(new ReadAnswers(each.answers)));
  }

  /** The newest submission of a form that says so. */
  last(form: string, says: (read: ReadAnswers) => boolean): ReadAnswers | undefined {
    const told = this.#all.filter((each) => each.form === form).map((each) => new ReadAnswers(each.answers));
    return told.findLast(says);
  }

  /** Whether the newest of a form was completed after the newest of another. */
  isSince(form: string, other: string): boolean {
    const forms = this.#all.map((each) => each.form);
    return forms.lastIndexOf(form) > forms.lastIndexOf(other);
  }

  /** Every answer, in the order the forms ask. */
  answers(): readonly SubmittedAnswer[] {
    return this.#forms.flatMap((form) => {
      const submission = this.#newest.get(form.id);
      if (!submission) return [];
      const known = { form: form.id, submission: submission.id };
      return placesOf(form).sections.flatMap(({ id, places }) =>
        places.flatMap((place) =>
          [...answersAt(place, { path: id, within: submission.answers[id] })].map((each) => ({ ...known, ...each })),
        ),
      );
    });
  }
}

interface Above {
  readonly path: string;
  readonly within: Json | undefined;
}

function* answersAt(place: Place, { path, within }: Above): Iterable<Omit<SubmittedAnswer, 'form' | 'submission'>> {
  const { key, asked, children } = place;
  const answer = part(within, key);
  if (answer === undefined) return;
  const here = `${path}.${key}`;
  if (isGroup(asked)) {
    for (const child of children) yield* answersAt(child, { path: here, within: answer });
  } else if (isList(asked)) {
    const entries: readonly Json[] = Array.isArray(answer) ? answer : [];
    for (const entry of entries) {
      const id = part(entry, 'id');
      if (typeof id !== 'string') continue;
      for (const child of children) yield* answersAt(child, { path: `${here}[${id}]`, within: entry });
    }
  } else if (isQuestion(asked)) yield { path: here, template: place.path, question: asked, place, answer };
}

const part = (within: Json | undefined, key: string): Json | undefined =>
  isAnswers(within) && Object.hasOwn(within, key) ? within[key] : undefined;
