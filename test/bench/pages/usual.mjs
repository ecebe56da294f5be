import { registration } from '@amparo/definitions';
import { openDraft } from './open-draft.mjs';

openDraft(registration);
