// One Chromium for everything; a context per person. Whatever a page asks for, it asks of the site itself.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

/** Starts Debian's Chromium. */
export async function startBrowser() {
  return chromium.launch({
    executablePath: process.env.BUDDYWIJZER_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** A person with a browser of their own: a page, and what it asked for. Call `done()` at the end. */
export async function person(browser, site, { javaScript = true, width = 1280, touch = false } = {}) {
  const context = await browser.newContext({ javaScriptEnabled: javaScript, viewport: { width, height: 900 }, hasTouch: touch, locale: 'nl-BE', reducedMotion: 'reduce' });
  const strangers = [];
  const complaints = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${site.base}/`) && !url.startsWith('data:')) strangers.push(url);
  });
  // An error in the console is a policy that was broken, a script that failed, or a file that is missing.
  context.on('console', (message) => { if (message.type() === 'error') complaints.push(`${message.page()?.url()}: ${message.text()}`); });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  remember(page);
  return {
    context,
    page,
    async done({ expected = /status of (4\d\d|503)/ } = {}) {
      await context.close();
      assert.deepEqual(strangers, [], 'a request left the site');
      assert.deepEqual(complaints.filter((complaint) => !expected.test(complaint)), [], 'the console complains');
    },
  };
}

/** The HTML of the page as the server sent it, before any script touched it. */
export async function sentHtml(page) {
  return sent.get(page)?.text();
}

const sent = new WeakMap();

function remember(page) {
  page.on('response', (response) => {
    const request = response.request();
    const redirect = response.status() >= 300 && response.status() < 400;
    if (request.isNavigationRequest() && request.frame() === page.mainFrame() && !redirect) sent.set(page, response);
  });
}
