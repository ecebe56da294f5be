#!/usr/bin/env node
// Reads {"rows": […], "facts": {…}} on the standard input and prints how the house rule set explains the level.
import { text } from 'node:stream/consumers';
import { assessRisk, houseRuleSet, readRiskInput } from '@amparo/risk';

function parsed(json) {
  try {
    return readRiskInput(JSON.parse(json));
  } catch {
    return { ok: false, error: 'What came in is not JSON.' };
  }
}

const read = parsed(await text(process.stdin));
if (read.ok) process.stdout.write(`${JSON.stringify(assessRisk(read.input, houseRuleSet), null, 2)}\n`);
else {
  process.stderr.write(`${read.error}\n`);
  process.exitCode = 1;
}
