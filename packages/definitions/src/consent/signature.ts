import { section } from '@amparo/model';
import { signing } from './signing.js';
import { standing } from './standing.js';
import { withdrawal } from './withdrawal.js';

/** How consent was given, until when, and what was taken back. */
export const signature = section('Consent given, and taken back', { ...signing, ...withdrawal, ...standing });
