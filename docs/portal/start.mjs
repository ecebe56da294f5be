// What `npm start` runs, on a machine with Node and nothing else. This file keeps to what an old Node can still read, so
// that it can say that it is too old; everything else is loaded after that.
import { nodeFault } from '../../test/steps/node-version.mjs';

const fault = nodeFault(process.versions.node);
if (fault) {
  console.error(fault);
  process.exit(1);
}
import('./run.mjs').then(({ run }) => run());
