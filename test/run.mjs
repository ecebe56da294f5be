// What `npm test` runs. A fresh clone has no packages yet, so everything here uses what Node brings and nothing else.
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './steps/install.mjs';
import { nodeFault } from './steps/node-version.mjs';
import { report } from './steps/report.mjs';
import { runStep } from './steps/run-step.mjs';
import { listSteps } from './steps/steps.mjs';

const fault = nodeFault(process.versions.node);
if (fault) {
  console.error(fault);
  process.exit(1);
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const steps = listSteps();
const begun = performance.now();
const outcomes = [];
let failure = ensureInstalled();

for (const step of failure ? [] : steps) {
  const outcome = await runStep(step);
  outcomes.push(outcome);
  failure = outcome.fault;
  if (failure) break;
}

report({ steps, outcomes, failure, seconds: (performance.now() - begun) / 1000 });
process.exitCode = failure ? 1 : 0;
