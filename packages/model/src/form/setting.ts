import type { Condition } from './condition.js';

/** A switch that the host sets, not the worker: the role, or whether an optional question is asked at all. */
export interface Setting<Value extends string> {
  readonly setting: string;
  is(value: Value): Condition;
}

/** Declares a host setting with its values, for example the role of the person who fills in the form. */
export function setting<const Value extends string>(name: string, ..._values: readonly Value[]): Setting<Value> {
  return { setting: name, is: (value) => ({ setting: name, value }) };
}

/** Declares a host setting that is on or off, and off unless the host turns it on. */
export const switchedOn = (name: string): Condition => ({ setting: name, value: true });
