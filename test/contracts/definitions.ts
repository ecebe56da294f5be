import * as exported from '@amparo/definitions';
import type { Form } from '@amparo/model';

const isForm = (each: unknown): each is Form =>
  typeof each === 'object' && each !== null && 'sections' in each && 'version' in each;

/** Every form that the library has. */
export const definitions: readonly Form[] = Object.values<unknown>(exported).filter(isForm);
