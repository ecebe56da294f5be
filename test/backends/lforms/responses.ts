import { fhirQuestionnaire, fhirResponse, readFhirResponse, type ReadFhirResponse } from '@amparo/formats';
import { environmentAt, toSubmission } from '@amparo/model';
import { definitions } from '../../contracts/definitions.js';
import { answeredThroughout } from '../../journeys/answered-at-random.js';

/** One form, and a response to it in which whatever is asked is answered, lists, files and reasons for none included. */
export interface Asked {
  readonly id: string;
  readonly questionnaire: unknown;
  readonly response: unknown;
  readonly answers: unknown;
  /** Reads what another has made of the response. */
  readBack(json: object): ReadFhirResponse;
}

/** The forms of these names, or all of them, each answered by chance. */
export function askedForms(names: readonly string[], seed: number): readonly Asked[] {
  return definitions
    .filter(({ id }) => names.length === 0 || names.includes(id))
    .map((form) => {
      const { state, environment } = answeredThroughout(form, environmentAt('2026-03-04T10:42:00+02:00'), seed);
      const submission = toSubmission(form, state, { environment, id: crypto.randomUUID(), language: 'en' });
      const response = JSON.parse(JSON.stringify(fhirResponse(form, submission))) as { questionnaire: string };
      return {
        id: form.id,
        questionnaire: JSON.parse(JSON.stringify(fhirQuestionnaire(form))) as unknown,
        response,
        answers: JSON.parse(JSON.stringify(submission.answers)) as unknown,
        readBack: (json) => readFhirResponse(form, { ...json, questionnaire: response.questionnaire }),
      };
    });
}
