import puppeteer from 'puppeteer-core';
import { chromiumPath, flags } from '../../browser/engines/chromium.mjs';
import { plainForm } from '../forms/plain-page.mjs';
import { registrationTwin } from '../forms/registration-twin.mjs';
import { serve } from './server.mjs';
import { sizes } from './sizes.mjs';
import { medians } from './statistics.mjs';
import { variantsOf } from './variants.mjs';
import { visit } from './visit.mjs';

const RATES = [1, 4];

// A thousand questions take the longest and vary the least between visits. The rest is for the registration form.
const VISITS = {
  short: { 50: 2, 200: 1, 1000: 1, other: 3 },
  full: { 50: 9, 200: 5, 1000: 3, other: 9 },
};
const KEYS = { short: 24, full: 40 };

const visitsOf = ({ count = 'other' }, mode) => VISITS[mode][count];

function shuffled(values) {
  const keyed = values.map((value) => [Math.random(), value]);
  return keyed.sort(([a], [b]) => a - b).map(([, value]) => value);
}

// Round after round in a new order, so that a busy minute of the machine falls on everything alike.
function rounds(variants, mode) {
  const most = Math.max(...variants.map((variant) => visitsOf(variant, mode)));
  return Array.from({ length: most }, (_, round) =>
    shuffled(
      variants
        .filter((variant) => round < visitsOf(variant, mode))
        .flatMap((variant) => RATES.map((rate) => ({ variant, rate }))),
    ),
  ).flat();
}

async function visitAll(browser, server, { variants, mode }) {
  const visits = [];
  const failures = [];
  const plan = rounds(variants, mode);
  for (const [n, { variant, rate }] of plan.entries()) {
    const { id } = variant;
    process.stderr.write(`${n + 1}/${plan.length} ${id}, CPU ×${rate}\n`);
    try {
      const measured = await visit(browser, server.addressOf(variant), { variant, rate, keys: KEYS[mode] });
      visits.push({ id, rate, measured });
    } catch (error) {
      failures.push({ id, rate, says: String(error) });
      process.stderr.write(`  failed: ${error}\n`);
    }
  }
  return { visits, failures };
}

function resultsOf(variants, visits) {
  const of = (variant, rate) => visits.filter(({ id, rate: at }) => id === variant.id && at === rate);
  return RATES.flatMap((rate) =>
    variants.map((variant) => {
      const own = of(variant, rate).map(({ measured }) => measured);
      return { group: variant.group, name: variant.name, rate, visits: own.length, medians: medians(own) };
    }),
  );
}

/** Visits everything, or what has one of `only` in its name, and resolves to all that was measured. */
export async function compare({ mode, only }) {
  const twin = registrationTwin();
  const all = variantsOf(twin);
  const variants = all.filter(({ id }) => only.length === 0 || only.some((words) => id.includes(words)));
  const server = await serve(all);
  const browser = await puppeteer.launch({
    executablePath: await chromiumPath(),
    args: flags,
    protocolTimeout: 240_000,
  });
  try {
    const { visits, failures } = await visitAll(browser, server, { variants, mode });
    const results = resultsOf(variants, visits);
    return { browser: await browser.version(), sizes: sizes(plainForm(twin)), results, visits, failures };
  } finally {
    await browser.close();
    server.end();
  }
}
