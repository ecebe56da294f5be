import { describe, expect, it } from 'vitest';
import { environment, example } from '../../test/example-form.js';
import type { TypesHold } from '../../test/types.test-d.js';
import { Session, toSubmission, type Submission } from '../index.js';

// The type tests stand in a file that never runs; named here, it is compiled with the tests.
type Compiled = TypesHold extends readonly true[] ? 'compiled' : never;
const types: Compiled = 'compiled';

describe('typed answers', () => {
  it('read at the names of the definition, and are a plain submission too', () => {
    const session = new Session(example, { environment });
    session.answer('child.name', 'Aya');
    session.addEntry('family.family', 'e1');
    session.answer('family.family[e1].where', 'shelter');
    const typed = toSubmission(example, session.state, { environment, id: types, language: 'en' });
    const plain: Submission = typed;
    expect(typed.answers.child.name).toBe('Aya');
    expect(typed.answers.family.family?.[0]?.where).toBe('shelter');
    expect(plain.answers['child']).toMatchObject({ name: 'Aya' });
  });
});
