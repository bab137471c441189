// While typing: the combobox of the search form by keyboard, mouse and screen reader, and the form without it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { person } from './browser.mjs';
import { startSite } from './site.mjs';

/** Adds the tests of the suggestions to the session. */
export function suggestions(session) {
  describe('while typing', () => {
    let site;
    before(async () => {
      site = await startSite();
    });
    after(async () => {
      await site?.stop();
    });

    /** Somebody on the home page; the test gets the page and the box. */
    const typing = (name, box, act, { expected, ...settings } = {}) => test(name, async () => {
      const someone = await person(session.browser, site, settings);
      await someone.page.goto(`${site.base}/`);
      await act(someone.page, someone.page.locator(`#${box}`));
      await someone.done({ expected });
    });

    typing('the keyboard chooses Gentbrugge and searches', 'waar', async (page, box) => {
      await state(box, { role: 'combobox', 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-controls': 'waar-lijst' });
      await box.pressSequentially('gentb');
      await options(page).first().waitFor();
      await state(box, { 'aria-expanded': 'true', 'aria-activedescendant': null });
      assert.match(await page.getByRole('status').innerText(), /^Eén voorstel/);
      await box.press('ArrowDown');
      const option = page.getByRole('option', { selected: true });
      assert.equal(await option.innerText(), 'Gentbrugge (Gent)');
      await state(box, { 'aria-activedescendant': await option.getAttribute('id') });
      await box.press('Enter');
      assert.equal(new URL(page.url()).pathname, '/', 'the first Enter takes the offer');
      assert.equal(await box.inputValue(), 'Gentbrugge');
      await state(box, { 'aria-expanded': 'false', 'aria-activedescendant': null });
      await box.press('Enter');
      await page.waitForURL(/\/zoeken\?.*waar=Gentbrugge/);
      assert.match(await page.locator('main').innerText(), /Gentbrugge \(Gent\)/);
    });

    typing('arrows go round, Home and End go back to the box, Escape and Tab close', 'waar', async (page, box) => {
      await box.pressSequentially('gen');
      await options(page).first().waitFor();
      const count = await options(page).count();
      assert.ok(count > 2);
      await box.press('ArrowUp');
      await state(box, { 'aria-activedescendant': `waar-lijst-${count - 1}` });
      await box.press('ArrowDown');
      await state(box, { 'aria-activedescendant': null });
      await box.press('ArrowDown');
      await state(box, { 'aria-activedescendant': 'waar-lijst-0' });
      assert.equal(await page.locator('[aria-selected="true"]').count(), 1);
      await box.press('Home');
      await state(box, { 'aria-activedescendant': null, 'aria-expanded': 'true' });
      assert.equal(await box.evaluate((input) => input.selectionStart), 0);
      await box.press('Escape');
      await state(box, { 'aria-expanded': 'false' });
      await box.press('Escape');
      assert.equal(await box.inputValue(), 'gen', 'Escape clears nothing');
      await box.press('ArrowDown');
      await options(page).first().waitFor();
      await box.press('Tab');
      await state(box, { 'aria-expanded': 'false' });
      assert.notEqual(await page.evaluate(() => document.activeElement.id), 'waar', 'Tab leaves');
      assert.equal(await box.inputValue(), 'gen', 'Tab takes nothing');
    });

    typing('Enter without an offer searches what was typed', 'waar', async (page, box) => {
      await box.pressSequentially('gent');
      await options(page).first().waitFor();
      await box.press('Enter');
      await page.waitForURL(/\/zoeken\?.*waar=gent$/);
    });

    typing('a finger chooses in the question, and a programme leads to its page', 'q', async (page, box) => {
      await box.pressSequentially('iemand om mee te wand');
      await options(page).filter({ hasText: 'wandelen' }).tap();
      assert.equal(await box.inputValue(), 'iemand om mee te wandelen');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'q', 'the box keeps the focus');
      await box.fill('');
      await box.pressSequentially('duo for a job gent');
      await options(page).filter({ hasText: 'DUO for a JOB Gent' }).tap();
      await page.waitForURL(/\/buddywerking\//);
    }, { width: 360, touch: true });

    typing('nobody hears of a network that fails', 'waar', async (page, box) => {
      await page.route('**/api/suggest?**', (route) => route.abort());
      await box.pressSequentially('gent');
      await page.waitForTimeout(400);
      await state(box, { 'aria-expanded': 'false' });
      await box.press('Enter');
      await page.waitForURL(/\/zoeken\?.*waar=gent$/);
    }, { expected: /ERR_FAILED/ });

    for (const [width, scheme] of [[320, 'light'], [1280, 'dark']]) {
      typing(`axe finds nothing with the list open, ${width} px, ${scheme}`, 'waar', async (page, box) => {
        await page.emulateMedia({ colorScheme: scheme });
        await box.pressSequentially('gen');
        await options(page).first().waitFor();
        await box.press('ArrowDown');
        const { violations } = await new AxeBuilder({ page }).analyze();
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`), []);
        const boxes = await options(page).evaluateAll((all) => all.map((option) => option.getBoundingClientRect()).map(({ height, right }) => [height, right]));
        assert.ok(boxes.every(([height, right]) => height >= 44 && right <= width), `${boxes}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
      }, { width });
    }

    test('near me asks for the place on a press only, and sends it roughly', async () => {
      const someone = await person(session.browser, site);
      await someone.context.grantPermissions(['geolocation'], { origin: site.base });
      await someone.context.setGeolocation({ latitude: 51.053829, longitude: 3.725012 });
      await someone.page.goto(`${site.base}/`);
      await someone.page.getByRole('button', { name: 'Zoek rond mij' }).click();
      await someone.page.waitForURL(/\/zoeken\?/);
      assert.equal(new URL(someone.page.url()).searchParams.get('punt'), '51.05,3.73');
      assert.match(await someone.page.locator('main').innerText(), /Gent/);
      await someone.done();
    });

    typing('without JavaScript it is a plain box that searches', 'waar', async (page, box) => {
      await state(box, { role: null, 'aria-expanded': null, 'aria-controls': null });
      assert.equal(await page.locator('[role="listbox"], .near').count(), 0);
      await box.fill('gentbrugge');
      await box.press('Enter');
      await page.waitForURL(/\/zoeken\?.*waar=gentbrugge/);
      assert.match(await page.locator('main').innerText(), /Gentbrugge \(Gent\)/);
    }, { javaScript: false });
  });
}

const options = (page) => page.getByRole('option');

/** Asserts attributes of an element as a screen reader gets them. */
async function state(element, wanted) {
  const found = await element.evaluate((one, names) => Object.fromEntries(names.map((name) => [name, one.getAttribute(name)])), Object.keys(wanted));
  assert.deepEqual(found, wanted);
}
