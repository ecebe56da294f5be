import { section } from '@amparo/model';
import { file } from './file.js';
import { ground } from './ground.js';
import { roles } from './roles.js';

/** A: why a determination is made, who makes it, and on what it rests. */
export const overview = section('Overview', { ...ground, ...roles, ...file });
