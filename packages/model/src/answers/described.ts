import * as z from 'zod/mini';
import type { Shape } from './answer-shape.js';

/**
 * A zod schema that finds what our own check finds, and that `z.toJSONSchema` writes as the given shape. It judges what
 * was given and gives that back, where a schema of zod's own parts would judge a copy.
 */
export const described = (shape: Shape, check: z.core.CheckFn<unknown>): z.ZodMiniType =>
  z.unknown().check(check).register(z.globalRegistry, shape);
