// The Chrome launcher drives Firefox too, over WebDriver BiDi, when it is handed puppeteer-core.
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import base from '../../web-test-runner.config.mjs';
import { sized } from './engines/sized.mjs';

const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const extraPrefsFirefox = {
  // Where there is no sound card Firefox makes no tone out of nothing: it is given a microphone that hears one.
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  // As on a phone: a bar beside the page takes 12 of its 360 pixels.
  'ui.useOverlayScrollbars': 1,
  'widget.gtk.overlay-scrollbars.enabled': true,
  // A window that no window manager puts in front has the focus all the same.
  'focusmanager.testmode': true,
  // A dialog or a panel about a file that is saved would take it away.
  'browser.download.alwaysOpenPanel': false,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.useDownloadDir': true,
  'browser.helperApps.neverAsk.saveToDisk': 'text/calendar,application/octet-stream,application/json',
};
const launchOptions = { browser: 'firefox', executablePath, headless: true, extraPrefsFirefox };
const createPage = async ({ context }) => sized(await context.newPage());
const launcher = chromeLauncher({ launchOptions, puppeteer, createPage, concurrency: 1 });
const firefox = Object.assign(launcher, { name: 'Firefox' });

// On a busy machine a file of many vaults takes longer than the two minutes that the runner waits.
export default { ...base, coverage: false, browsers: [firefox], testsFinishTimeout: 600_000 };
