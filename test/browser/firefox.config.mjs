// The Chrome launcher drives Firefox too, over WebDriver BiDi, when it is handed puppeteer-core.
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import base from '../../web-test-runner.config.mjs';
import { sized } from './engines/sized.mjs';

const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const launchOptions = { browser: 'firefox', executablePath, headless: true };
const createPage = async ({ context }) => sized(await context.newPage());
const launcher = chromeLauncher({ launchOptions, puppeteer, createPage, concurrency: 1 });
const firefox = Object.assign(launcher, { name: 'Firefox' });

export default { ...base, coverage: false, browsers: [firefox] };
