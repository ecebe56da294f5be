import { section } from '@amparo/model';
import { supervisedSignOff } from '../shared/sign-off.js';

/** The caseworker's signature and the supervisor's decision. */
export const signOff = section('Signatures', supervisedSignOff());
