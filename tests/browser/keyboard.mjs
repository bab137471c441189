// The desk by keyboard alone: from the inbox to a request, its answer, and back. No mouse, no script of the site.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { person } from './browser.mjs';
import { ASK, enrol, signIn, walkTo } from './people.mjs';
import { startSite } from './site.mjs';

/** Presses Tab until something that matches has the focus, which must be seen; how often. */
async function tabTo(page, selector) {
  for (let presses = 1; presses <= 80; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((selector) => {
      const element = document.activeElement;
      if (!element?.matches(selector)) return null;
      const style = getComputedStyle(element);
      return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    }, selector);
    if (found !== null) {
      assert.ok(found, `${selector} shows that it has the focus`);
      return presses;
    }
  }
  throw new Error(`Tab never comes to ${selector} on ${page.url()}`);
}

/** Presses Enter and waits for the next page. */
const enter = (page) => Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')]);

/** Adds the walk to the session. */
export function keyboard(session) {
  describe('the desk by keyboard alone', () => {
    let site;
    let desk;
    before(async () => {
      site = await startSite();
      desk = await person(session.browser, site, { javaScript: false });
      const app = await enrol(desk.page, site);
      const asker = await person(session.browser, site, { javaScript: false });
      await asker.page.goto(`${site.base}/aanvraag`);
      await walkTo(asker.page, 'verstuurd', ASK);
      await asker.done();
      await signIn(desk.page, site, app);
    });
    after(async () => {
      await desk?.done();
      await site?.stop();
    });

    test('from the inbox to a request, its answer, and back', async () => {
      const { page } = desk;
      const first = page.locator('main section').first();
      assert.match(await first.locator('h2').innerText(), /Nieuw/);
      assert.equal(await tabTo(page, 'a.skip'), 1, 'the first stop leads past the head');
      await page.keyboard.press('Enter');
      assert.equal(await tabTo(page, 'main a[href^="/beheer/aanvraag/"]'), 1, 'then the first request');
      await enter(page);
      await tabTo(page, 'form[action$="/lezen"] button');
      await enter(page);
      assert.match(await page.locator('main').innerText(), /Noor/);
      await tabTo(page, '[name="stand"]');
      await page.keyboard.press('Space');
      await tabTo(page, '[name="nota"]');
      await page.keyboard.type('Gebeld.');
      await tabTo(page, 'form[action$="/stand"] button');
      await enter(page);
      assert.match(await page.locator('main').innerText(), /Gebeld\./);
      await tabTo(page, '.back a');
      await enter(page);
      assert.equal(new URL(page.url()).pathname, '/beheer');
      assert.match(await page.locator('main section').first().innerText(), /Loopt/);
    });
  });
}
