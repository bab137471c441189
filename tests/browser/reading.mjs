// Reading and choosing: the map, filters that take effect at once, the shortlist, paper; and that nothing jumps.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { person } from './browser.mjs';
import { startSite } from './site.mjs';

/** Adds the tests of the public pages to the session. */
export function reading(session) {
  describe('the public pages', () => {
    let site;
    before(async () => {
      site = await startSite();
    });
    after(async () => {
      await site?.stop();
    });

    const at = (name, path, act, settings) => test(name, async () => {
      const someone = await person(session.browser, site, settings);
      await someone.page.goto(site.base + path);
      await act(someone.page);
      await someone.done();
    });

    at('a filter takes effect at once, and the address keeps it', '/zoeken?q=praten&waar=Gent', async (page) => {
      const title = await page.locator('h1').innerText();
      const box = page.locator('#soort-taal');
      await box.check();
      await page.waitForURL(/soort=taal/);
      await page.waitForFunction((before) => document.querySelector('h1').innerText !== before, title);
      assert.ok(await box.isChecked(), 'the box keeps its tick');
      assert.ok(await box.evaluate((element) => element === document.activeElement), 'and the focus');
      assert.match(await page.locator('.understood').innerText(), /Nederlands oefenen/);
      const shown = await page.locator('.found h1').innerText();
      assert.equal(await page.getByRole('status').innerText(), shown, 'a screen reader hears it');
      await page.reload();
      assert.equal(await page.locator('.found h1').innerText(), shown, 'the address says the same');
    }, { width: 1280 });

    at('filters work without script', '/zoeken?q=praten&waar=Gent', async (page) => {
      await page.locator('#soort-taal').check();
      await page.locator('.filters button').click();
      await page.waitForURL(/soort=taal/);
      assert.match(await page.locator('.understood').innerText(), /Nederlands oefenen/);
    }, { javaScript: false, width: 1280 });

    at('a shortlist is ticked, shown and made shorter without script', '/zoeken?waar=Gent', async (page) => {
      for (const n of [0, 1, 2]) await page.locator('.pick input').nth(n).check();
      await page.locator('.shortlist-bar button').click();
      assert.match(new URL(page.url()).search, /^\?b=[a-z0-9-]+&b=[a-z0-9-]+&b=[a-z0-9-]+$/);
      assert.match(await page.locator('h1').innerText(), /3 buddywerkingen/);
      await page.locator('.side-by-side .quiet').first().click();
      assert.match(await page.locator('h1').innerText(), /2 buddywerkingen/);
      assert.ok((await page.locator('#adres').inputValue()).startsWith(`${site.base}/lijst?b=`));
    }, { javaScript: false });

    for (const javaScript of [true, false]) {
      at(`a shortlist goes along to the next page, a filter, a new question and back, ${javaScript ? 'with' : 'without'} script`, '/zoeken?q=praten', async (page) => {
        const tick = () => page.locator('.pick input:not(:checked)').first().check();
        const listed = () => page.evaluate(() => new URL(location).searchParams.getAll('b').length);
        await tick();
        await page.getByRole('button', { name: 'Volgende' }).click();
        await page.waitForURL(/pagina=2/);
        assert.equal(await listed(), 1);
        assert.match(await page.locator('.shortlist-bar').innerText(), /Al 1 op je lijst/);
        await tick();
        await page.locator('#waar').fill('Gent');
        await page.locator('.search-form .button').click();
        await page.waitForURL(/waar=Gent/);
        assert.equal(await listed(), 2);
        await page.locator('#soort-taal').check();
        if (!javaScript) await page.locator('.filters button').click();
        await page.waitForURL(/soort=taal/);
        await tick();
        if (javaScript) assert.equal(await listed(), 3, 'the address follows');
        await page.locator('.card:not(:has(:checked)) :is(h2, h3) a').last().click();
        await page.locator('.shortlist-bar button').click();
        await page.waitForURL(/lijst/);
        // Without script a link cannot know of a tick that was not sent yet.
        assert.equal(await page.locator('.side-by-side > li').count(), javaScript ? 4 : 3);
        assert.doesNotMatch(page.url(), /q=|waar=/, 'the list alone is in the address');
        await page.getByRole('link', { name: 'Zoek verder' }).click();
        assert.equal(await listed(), javaScript ? 4 : 3);
      }, { javaScript, width: 1280 });
    }

    at('a pin leads to its card', '/zoeken?q=praten&waar=Gent', async (page) => {
      const pin = page.locator('a.pin').first();
      const id = (await pin.getAttribute('href')).slice(1);
      await pin.focus();
      await pin.press('Enter');
      assert.equal(await page.evaluate(() => document.querySelector(':target')?.id), id);
    }, { width: 1280 });

    at('the map comes closer, is moved without opening a town, and follows the keyboard', '/kaart', async (page) => {
      const svg = page.locator('svg.mosaic');
      const width = () => svg.evaluate((element) => element.viewBox.baseVal.width);
      const left = () => svg.evaluate((element) => element.viewBox.baseVal.x);
      const whole = await width();
      await page.getByRole('button', { name: 'Groter' }).click();
      await page.getByRole('button', { name: 'Groter' }).click();
      assert.ok(await width() < whole / 2);
      const before = await left();
      const box = await svg.boundingBox();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2 - 120, box.y + box.height / 2, { steps: 4 });
      await page.mouse.up();
      assert.ok(await left() > before, 'it moved');
      assert.equal(new URL(page.url()).pathname, '/kaart', 'no town was opened');
      await page.getByRole('button', { name: 'Kleiner' }).focus();
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const [cell, map] = [document.activeElement.getBoundingClientRect(), document.querySelector('svg.mosaic').getBoundingClientRect()];
        return cell.left >= map.left - 1 && cell.right <= map.right + 1;
      });
      assert.ok(seen, 'the town with the focus is in sight');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/gemeente\//);
    }, { width: 1280 });

    at('the list beside the map says the same', '/kaart', async (page) => {
      const drawn = await page.locator('svg.mosaic a').evaluateAll((all) => all.map((a) => `${a.getAttribute('href')} ${a.querySelector('title').textContent.split(': ').pop()}`).sort());
      const listed = await page.locator('.names li').evaluateAll((all) => all.map((li) => `${li.querySelector('a').getAttribute('href')} ${li.querySelector('.count').textContent}`).sort());
      assert.equal(drawn.length, 304);
      assert.deepEqual(listed, drawn);
    });

    at('the leaflet is one sheet of A4 in large letters', '/aanvraag/folder', async (page) => {
      for (const lang of ['', '/fr', '/en']) {
        await page.goto(`${new URL(page.url()).origin}${lang}/aanvraag/folder`);
        await page.emulateMedia({ media: 'print' });
        const size = await page.locator('.leaflet p').last().evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize));
        assert.ok(size >= 18.5, `${size}px is at least 14 points`);
        const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
        assert.equal((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length, 1, `${lang}: one sheet`);
      }
    });
    at('a programme on paper is one card of A5 with its code', '/buddywerking/2go-antwerpen', async (page) => {
      assert.ok(await page.getByRole('button', { name: 'Druk af' }).isVisible());
      await page.emulateMedia({ media: 'print' });
      assert.ok(await page.locator('.paper .qr').isVisible());
      for (const gone of ['.site-header nav', '.site-footer', '.button', '.scene']) {
        assert.equal(await page.locator(gone).first().isVisible(), false, gone);
      }
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const [, width, height] = /MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf);
      assert.ok(Math.abs(width - 419.5) < 3 && Math.abs(height - 595.3) < 3, `${width} × ${height} pt is A5`);
      assert.equal((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length, 1, 'one side');
    });

    for (const path of ['/', '/zoeken?q=praten&waar=Gent', '/buddywerking/2go-antwerpen', '/kaart']) {
      at(`nothing jumps on ${path}`, path, async (page) => {
        await page.waitForLoadState('networkidle');
        const shift = await page.evaluate(() => new Promise((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }));
        assert.ok(shift < 0.01, `layout shift ${shift}`);
      }, { width: 390 });
    }
  });
}
