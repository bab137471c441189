// Pictures of every template at 360 and 1280 px, in tests/screenshots/: `tests/run --screenshots`. To look at, not to compare.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startBrowser } from './browser.mjs';
import { root, startSite } from './site.mjs';
import { tour } from './tour.mjs';

const folder = join(root, 'tests', 'screenshots');

test('pictures of every template', async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const browser = await startBrowser();
  const site = await startSite();
  let count = 0;
  try {
    await tour(browser, site, async (name, page) => {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        for (const scheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme: scheme });
          await page.screenshot({ path: join(folder, `${name}-${width}${scheme === 'dark' ? '-donker' : ''}.png`), fullPage: true, animations: 'disabled' });
          count += 1;
        }
        await page.emulateMedia({ colorScheme: 'light' });
      }
    });
  } finally {
    await browser.close();
    await site.stop();
  }
  assert.ok(count > 100, `only ${count} pictures`);
  console.log(`${count} pictures in tests/screenshots/`);
});
