import { section } from '@amparo/model';
import { caseworkerSignOff } from '../shared/sign-off.js';

/** The caseworker’s signature. */
export const signOff = section('Signature of the caseworker', caseworkerSignOff());
