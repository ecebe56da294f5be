import { section } from '@amparo/model';
import { supervisedSignOff } from '../shared/sign-off.js';

/** The caseworker’s signature and the supervisor’s decision, whose comments are the note that TRC-07 asks for. */
export const signOff = section('Signatures', supervisedSignOff());
