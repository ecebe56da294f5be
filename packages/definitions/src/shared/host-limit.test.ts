import { timers, type Timer, type TimerId } from '@amparo/risk';
import { expect, it } from 'vitest';
import { hostLimit, isHostTimer } from './host-limit.js';

it('a host sets the limits that the table leaves to it, and no others', () => {
  const marked = Object.entries<Timer>(timers).filter(([, { hostMaySet }]) => hostMaySet);
  expect(Object.keys(timers).filter((id) => isHostTimer(id as TimerId))).toEqual(marked.map(([id]) => id));
  expect(hostLimit('T-GUA', { guardianWithin: 'PT72H' })).toBe('PT72H');
  expect(hostLimit('T-CONS', { consentFor: 'P6M' })).toBe('P6M');
});

it('a limit stays what it is where the host says nothing sensible', () => {
  for (const nonsense of ['', 'soon', 'P0D', 'PT', '72', 'P1M2D', true])
    expect(hostLimit('T-DRAFT', { draftFor: nonsense })).toBe('P7D');
});
