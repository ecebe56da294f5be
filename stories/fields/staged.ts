import '@amparo/elements/define/fields.js';
import { AnswerEvent, fieldFor, type AttachmentStore, type FieldElement, type Surroundings } from '@amparo/elements';
import { known, wordsIn, type AnyQuestion, type Change, type Session, type Words } from '@amparo/model';
import { attachmentsInMemory } from './attachments-in-memory.js';
import { NOW, sessionOf, viewIn, viewsIn, type Showing } from './view-of.js';

/** How a field is put on stage besides its answer. */
export interface Staging extends Showing {
  readonly words?: Words;
  readonly secondWords?: Words | undefined;
  readonly disabled?: boolean;
  readonly attachments?: AttachmentStore | undefined;
}

/** A field that is wired to a session of its own. */
export interface Staged {
  readonly field: FieldElement;
  readonly session: Session;
  /** Every change so far. */
  readonly changes: readonly Change[];
}

/** Puts the field of a question on stage: it can be answered, as inside a form. */
export function staged(question: AnyQuestion, staging: Staging = {}): Staged {
  const session = sessionOf(question, staging);
  const field = document.createElement(fieldFor(known(question))) as FieldElement;
  const changes: Change[] = [];
  field.words = staging.words ?? wordsIn({ language: 'en', hostCodes: staging.codes ?? {} });
  field.secondWords = staging.secondWords;
  field.surroundings = {
    ...surroundingsOf(staging),
    asked: (one) => viewsIn(session).filter((view) => view.question === one),
  };
  field.disabled = staging.disabled ?? false;
  field.view = viewIn(session);
  session.subscribe(() => {
    field.view = viewIn(session);
  });
  field.addEventListener('amparo-answer', (event) => {
    if (!(event instanceof AnswerEvent)) return;
    changes.push(event.change);
    session.dispatch(event.change);
  });
  return { field, session, changes };
}

const surroundingsOf = (staging: Staging): Surroundings => ({
  formId: 'examples',
  now: () => NOW,
  hostCodes: staging.codes ?? {},
  attachments: 'attachments' in staging ? staging.attachments : attachmentsInMemory(),
});
