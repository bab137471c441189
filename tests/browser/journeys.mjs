// Whole journeys, with and without JavaScript: somebody searches, asks, follows; the desk reads and answers.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { person } from './browser.mjs';
import { ASK, enrol, fillIn, followCode, press, signIn, step, walkTo } from './people.mjs';
import { startSite } from './site.mjs';

const words = (page) => page.locator('main').innerText();

/** Adds the journeys to the session. */
export function journeys(session) {
  for (const javaScript of [true, false]) {
    describe(javaScript ? 'with JavaScript' : 'without JavaScript', () => journey(session, javaScript));
  }
}

function journey(session, javaScript) {
  let site;
  let desk;
  let app;
  before(async () => {
    site = await startSite();
    desk = await person(session.browser, site, { javaScript });
    app = await enrol(desk.page, site);
  });
  after(async () => {
    await desk?.done();
    await site?.stop();
  });

  test('from a question on the home page to an answer of the desk', async () => {
    const asker = await person(session.browser, site, { javaScript });
    const { page } = asker;
    await page.goto(`${site.base}/`);
    await page.locator('main [name="q"]').fill('buddy in Gent');
    // On to the next box: the list of offers would lie over the button.
    await page.locator('main [name="q"]').press('Tab');
    await page.getByRole('button', { name: 'Zoek', exact: true }).first().click();
    await page.waitForURL(/\/zoeken\?/);
    assert.match(await words(page), /Gent/);
    await page.locator('main a[href^="/buddywerking/"]').first().click();
    await page.waitForURL(/\/buddywerking\//);
    await page.locator('main a[href$="/aanvraag"]').first().click();
    await page.waitForURL(/\/aanvraag\/[\w-]+\/voor-wie/);
    await walkTo(page, 'verstuurd', { ...ASK, bericht: 'Vanaf de startpagina.' });
    const code = await followCode(page);

    await page.goto(`${site.base}/opvolgen`);
    await fillIn(page, { code });
    await press(page);
    assert.equal(step(page), 'stand');
    const before = await words(page);

    await signIn(desk.page, site, app);
    await desk.page.locator('main a[href^="/beheer/aanvraag/"]').first().click();
    await desk.page.waitForURL(/\/beheer\/aanvraag\//);
    assert.doesNotMatch(await words(desk.page), /Vanaf de startpagina/);
    await press(desk.page, desk.page.locator('form[action$="/lezen"]'));
    assert.match(await words(desk.page), /Vanaf de startpagina/);
    await fillIn(desk.page, { stand: 'contact', nota: 'Gebeld.' });
    await press(desk.page, desk.page.locator('form[action$="/stand"]').first());

    await page.goto(`${site.base}/opvolgen`);
    await fillIn(page, { code });
    await press(page);
    assert.notEqual(await words(page), before, 'the asker sees that something happened');
    await asker.done();
  });

  test('Back and forward keep what was typed', async () => {
    const asker = await person(session.browser, site, { javaScript });
    const { page } = asker;
    await page.goto(`${site.base}/aanvraag`);
    await walkTo(page, 'contact');
    for (const back of ['meer', 'wat', 'waar']) {
      await page.goBack();
      assert.equal(step(page), back);
    }
    assert.equal(await page.locator('[name="gemeente"]').inputValue(), 'Gent');
    await page.goBack();
    assert.equal(step(page), 'wie');
    assert.equal(await page.locator('[name="voornaam"]').inputValue(), 'Noor');
    await page.locator('[name="voornaam"]').fill('Noor-Anna');
    await press(page);
    await walkTo(page, 'nakijken', { ...ASK, voornaam: 'Noor-Anna' });
    assert.match(await words(page), /Noor-Anna/);
    await asker.done();
  });

  test('refresh, double click and Back after sending store one', async () => {
    const asker = await person(session.browser, site, { javaScript });
    const { page } = asker;
    const count = async () => {
      await desk.page.goto(`${site.base}/beheer`);
      return desk.page.locator('main a[href^="/beheer/aanvraag/"]').evaluateAll((links) => new Set(links.map((a) => a.href)).size);
    };
    const before = await count();
    await page.goto(`${site.base}/aanvraag`);
    await walkTo(page, 'contact');
    await page.reload();
    assert.equal(step(page), 'contact');
    await walkTo(page, 'nakijken');
    await page.locator('main form[method="post" i] button').last().dblclick();
    // The second click breaks off the answer to the first, which a slow machine sees as an error of its own.
    await page.waitForURL(/\/verstuurd/).catch(() => page.waitForURL(/\/verstuurd/));
    const code = await followCode(page);
    await page.reload();
    assert.equal(await followCode(page), code, 'refresh shows the same code');
    await page.goBack();
    assert.match(await words(page), /al verstuurd/i);
    assert.equal(await count(), before + 1);
    await asker.done();
  });

  test('a mistake is said, and its link leads to the field', async () => {
    const asker = await person(session.browser, site, { javaScript });
    const { page } = asker;
    await page.goto(`${site.base}/aanvraag`);
    await walkTo(page, 'waar');
    await fillIn(page, { ...ASK, gemeente: 'Atlantis' });
    await press(page);
    assert.equal(step(page), 'waar');
    assert.equal(await page.locator('[name="gemeente"]').inputValue(), 'Atlantis');
    const link = page.locator('main a[href*="#gemeente"]').first();
    await link.click();
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.querySelector(':target')?.getAttribute('name'));
    assert.equal(focused, 'gemeente');
    await asker.done();
  });

  test('what does not fit is said before more is asked, and another programme takes over', async () => {
    const asker = await person(session.browser, site, { javaScript });
    const { page } = asker;
    await page.goto(`${site.base}/buddywerking/2go-antwerpen/aanvraag`);
    const values = { ...ASK, gemeente: 'Antwerpen' };
    await walkTo(page, 'nagaan', values);
    assert.match(await words(page), /16 tot 25|25 jaar/);
    const other = page.locator('main form:has([name="actie"][value="kies"])').first();
    await press(page, other);
    assert.equal(step(page), 'waar', 'it goes on where it was');
    await walkTo(page, 'verstuurd', values);
    assert.match(await followCode(page), /^\d{20}$/);
    await asker.done();
  });

  test('the whole form works with the keyboard alone', async () => {
    const asker = await person(session.browser, site, { javaScript });
    const { page } = asker;
    await page.goto(`${site.base}/aanvraag`);
    const seen = new Set();
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      seen.add(await page.evaluate(() => {
        const element = document.activeElement;
        const outline = element ? getComputedStyle(element).outlineStyle !== 'none' || getComputedStyle(element).boxShadow !== 'none' : true;
        return `${element?.tagName} ${element?.getAttribute('name') ?? ''} ${outline}`;
      }));
    }
    assert.ok([...seen].some((one) => one.includes('voor-wie')), 'Tab reaches the question');
    assert.ok([...seen].some((one) => one.startsWith('BUTTON')), 'Tab reaches the button');
    await asker.done();
  });
}
