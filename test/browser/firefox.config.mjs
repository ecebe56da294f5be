// The Chrome launcher drives Firefox too, over WebDriver BiDi, when it is handed puppeteer-core.
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import base from '../../web-test-runner.config.mjs';

const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const launchOptions = { browser: 'firefox', executablePath, headless: true };
const firefox = Object.assign(chromeLauncher({ launchOptions, puppeteer, concurrency: 1 }), { name: 'Firefox' });

export default { ...base, coverage: false, browsers: [firefox] };
