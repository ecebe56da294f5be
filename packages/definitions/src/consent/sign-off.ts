import { section } from '@amparo/model';
import { supervisedSignOff } from '../shared/sign-off.js';

/** The caseworker’s signature, and the supervisor’s where consent was waived. */
export const signOff = section('Signatures of the team', supervisedSignOff());
