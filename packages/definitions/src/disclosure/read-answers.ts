import { isAbsent, type Form, type Json, type ListPath, type Path } from '@amparo/model';
import { answerIn, isAnswers } from '../case/case-fact.js';

/** Where answers of a form stand, lists included. */
export type AnyPath<F extends Form> = Path<F> | ListPath<F>;

/** Reads single answers of one submission by paths that the compiler knows; a reason for having none reads as none. */
export class ReadAnswers<P extends string = string> {
  readonly #answers: Readonly<Record<string, Json>>;

  constructor(answers: Readonly<Record<string, Json>>) {
    this.#answers = answers;
  }

  at(path: P): Json | undefined {
    const answer = answerIn(this.#answers, path);
    return answer === undefined || isAbsent(answer) ? undefined : answer;
  }

  /** It was answered, or a reason for having no answer was given. */
  isAsked(path: P): boolean {
    return answerIn(this.#answers, path) !== undefined;
  }

  text(path: P): string | undefined {
    const answer = this.at(path);
    return typeof answer === 'string' && answer.trim() !== '' ? answer : undefined;
  }

  yes(path: P): boolean {
    return this.at(path) === 'yes';
  }

  texts(path: P): readonly string[] {
    const answer = this.at(path);
    return Array.isArray(answer) ? answer.filter((each): each is string => typeof each === 'string') : [];
  }

  entries(path: P): readonly ReadAnswers[] {
    const answer = this.at(path);
    const entries: readonly Json[] = Array.isArray(answer) ? answer : [];
    return entries.flatMap((entry) => (isAnswers(entry) ? [new ReadAnswers(entry)] : []));
  }
}
