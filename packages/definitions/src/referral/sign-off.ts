import { section } from '@amparo/model';
import { caseworkerSignOff } from '../shared/sign-off.js';

/** The signature of whoever refers. */
export const signOff = section('Signature', caseworkerSignOff());
