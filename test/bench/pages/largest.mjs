import { bestInterestsDetermination } from '@amparo/definitions';
import { openDraft } from './open-draft.mjs';

openDraft(bestInterestsDetermination);
