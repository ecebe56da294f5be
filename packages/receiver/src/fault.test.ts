import { expect, it } from 'vitest';
import { describeFault } from './fault.js';

it('a fault tells class, code and places of an error, and nothing of its message', () => {
  const error = Object.assign(new TypeError('value "Maryam"\nis too long'), { code: '22001', detail: 'Maryam' });
  const fault = describeFault(error, { method: 'PUT', route: '/submissions/:id' });
  expect(fault).toMatchObject({ method: 'PUT', route: '/submissions/:id', name: 'TypeError', code: '22001' });
  expect(fault.frames[0]).toContain('fault.test');
  expect(JSON.stringify(fault)).not.toMatch(/Maryam|too long/);
});
