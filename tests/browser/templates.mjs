// Every template: no violation of WCAG 2.2 AA that axe can see, no sideways scrolling at 320 px, valid HTML.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { sentHtml } from './browser.mjs';
import { startSite } from './site.mjs';
import { tour } from './tour.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const VALIDATOR = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar');

/** Adds the checks of every template to the session. */
export function templates(session) {
  describe('every template', () => {
    const found = { axe: [], wide: [], html: new Map() };

    test('can be walked past', async () => {
      const site = await startSite();
      try {
        await tour(session.browser, site, (name, page) => look(name, page, found));
      } finally {
        await site.stop();
      }
      assert.ok(found.html.size > 40, `only ${found.html.size} templates were seen`);
    });

    test('has no violation of WCAG 2.2 AA that axe sees', () => {
      assert.deepEqual(found.axe, []);
    });

    test('does not scroll sideways at 320 px', () => {
      assert.deepEqual(found.wide, []);
    });

    test('is valid HTML to the Nu validator', async () => {
      assert.deepEqual(await validate(found.html), []);
    });
  });
}

async function look(name, page, found) {
  found.html.set(name, await sentHtml(page));

  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  await page.emulateMedia({ colorScheme: 'light' });
  for (const [scheme, violation] of [...violations.map((one) => ['', one]), ...dark.violations.map((one) => [' (dark)', one])]) {
    const places = violation.nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`);
    found.axe.push(`${name}${scheme}: ${violation.id}: ${violation.help} (${violation.nodes.length}×) ${places.join(' | ')}`);
  }

  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return null;
    const culprits = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > limit + 1);
    return culprits.slice(-3).map((element) => `${element.tagName}.${element.className}`.slice(0, 80));
  });
  if (wide) found.wide.push(`${name}: ${wide.join(', ')}`);
  await page.setViewportSize(before);
}

/** What the Nu validator says about each page; one run for all of them. */
async function validate(pages) {
  const folder = mkdtempSync(join(tmpdir(), 'buddywijzer-html-'));
  try {
    const files = [...pages].map(([name, html]) => {
      const file = join(folder, `${name}.html`);
      writeFileSync(file, html);
      return file;
    });
    const report = await new Promise((resolve, reject) => {
      execFile('java', ['-jar', VALIDATOR, '--format', 'json', ...files], { maxBuffer: 1 << 26 }, (error, _, said) => {
        if (said.trim().startsWith('{')) resolve(JSON.parse(said));
        else reject(error ?? new Error(said));
      });
    });
    return report.messages
      .filter((message) => message.type === 'error' || message.subType === 'warning')
      .map((message) => `${message.url?.split('/').pop()}:${message.lastLine}: ${message.message} …${message.extract?.trim()}…`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
