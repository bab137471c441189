// The browser session: one Chromium, the real site. Run by tests/run.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBrowser } from './browser.mjs';
import { startSite } from './site.mjs';
import { journeys } from './journeys.mjs';
import { keyboard } from './keyboard.mjs';
import { owners } from './owners.mjs';
import { suggestions } from './suggest.mjs';
import { reading } from './reading.mjs';
import { templates } from './templates.mjs';

const session = {};

before(async () => {
  session.browser = await startBrowser();
});

after(async () => {
  await session.browser?.close();
});

journeys(session);
owners(session);
keyboard(session);
suggestions(session);
reading(session);
templates(session);

test('the site says no word of a panic', async () => {
  const site = await startSite();
  await site.stop();
  assert.doesNotMatch(site.log(), /panicked/);
});
