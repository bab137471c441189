// Every template: nothing that axe sees, no sideways scrolling, no target too small, no clipped text, valid HTML.
//
// A page that can be asked for is looked at in two settings (width, colours, language) in turn, one of a desk and what was
// posted in one; twelve settings hold every pair of them. `--full` looks at each state in all twelve.
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

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const VALIDATOR = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar');
const FULL = Boolean(process.env.BUDDYWIJZER_TESTS_FULL);

const WIDTHS = [320, 390, 768, 1280];
const COLOURS = ['light', 'dark', 'forced'];
const LANGUAGES = ['', '/fr', '/en'];
/** Every pair of width and colours once; each language meets every width and all colours. */
const SETTINGS = WIDTHS.flatMap((width, w) => COLOURS.map((colours, c) => ({ width, colours, language: LANGUAGES[(w + c) % LANGUAGES.length] })));

/** The most runs of axe outside `--full`. */
const MOST_RUNS = 300;

/** Adds the checks of every template to the session. */
export function templates(session) {
  describe('every template', () => {
    const found = { axe: [], wide: [], small: [], clipped: [], html: new Map(), runs: 0, states: 0 };

    test('can be walked past', async (t) => {
      const site = await startSite();
      try {
        await tour(session.browser, site, (name, page, path) => look(name, page, path && { base: site.base, path }, found));
      } finally {
        await site.stop();
      }
      assert.ok(found.html.size > 60, `only ${found.html.size} templates were seen`);
      t.diagnostic(`${found.states} states, ${found.html.size} pages, ${found.runs} runs of axe`);
      assert.ok(FULL || found.runs <= MOST_RUNS, `${found.runs} runs of axe`);
    });

    test('has no violation that axe sees', () => {
      assert.deepEqual(found.axe, []);
    });

    test('does not scroll sideways, at 320 px and with letters twice as large', () => {
      assert.deepEqual(found.wide, []);
    });

    test('clips no text that is twice as large', () => {
      assert.deepEqual(found.clipped, []);
    });

    test('has no target smaller than 44 px', () => {
      assert.deepEqual(found.small, []);
    });

    test('is valid HTML to the Nu validator', async () => {
      assert.deepEqual(await validate(found.html), []);
    });
  });
}

/** `address`: where a page can be asked for in another language; a state that was posted stays in its own. */
async function look(name, page, address, found) {
  const before = page.viewportSize();
  found.states += 1;
  found.html.set(name, await sentHtml(page));
  for (const setting of FULL ? SETTINGS : inTurn(found.runs, !address || address.path.startsWith('/beheer') ? 1 : 2)) {
    await page.setViewportSize({ width: setting.width, height: 800 });
    await page.emulateMedia({ colorScheme: setting.colours === 'dark' ? 'dark' : 'light', forcedColors: setting.colours === 'forced' ? 'active' : 'none' });
    const language = address ? setting.language : '';
    if (address) await page.goto(address.base + (language + address.path).replace(/^(\/fr|\/en)\/$/, '$1'));
    const where = `${name} (${setting.width} ${setting.colours}${language})`;
    if (language) found.html.set(`${name}${language.replace('/', '-')}`, await sentHtml(page));
    // 7:1 for text, more than AA asks.
    const builder = new AxeBuilder({ page }).options({ runOnly: { type: 'tag', values: TAGS }, rules: { 'color-contrast-enhanced': { enabled: setting.colours !== 'forced' }, 'color-contrast': { enabled: setting.colours !== 'forced' } } });
    // (Forced colours are the reader's own: there is no contrast of ours to measure.)
    const { violations } = await builder.analyze();
    found.runs += 1;
    for (const violation of violations) {
      const places = violation.nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`);
      found.axe.push(`${where}: ${violation.id}: ${violation.help} (${violation.nodes.length}×) ${places.join(' | ')}`);
    }
    await sideways(where, page, found);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  if (address) await page.goto(address.base + address.path);
  await page.setViewportSize({ width: 320, height: 800 });
  await sideways(`${name} (320)`, page, found);
  const small = await page.evaluate(smallTargets);
  if (small.length > 0) found.small.push(`${name}: ${small.join(', ')}`);
  await page.setViewportSize({ width: 640, height: 800 });
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  await sideways(`${name} (200 %)`, page, found);
  const clipped = await page.evaluate(clippedText);
  if (clipped.length > 0) found.clipped.push(`${name}: ${clipped.join(', ')}`);
  await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
  await page.setViewportSize(before);
}

/** The next settings, after `done` ones. */
function inTurn(done, many) {
  return Array.from({ length: many }, (_, n) => SETTINGS[(done + n) % SETTINGS.length]);
}

async function sideways(where, page, found) {
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return null;
    const culprits = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > limit + 1);
    return culprits.slice(-3).map((element) => `${element.tagName}.${element.className}`.slice(0, 80));
  });
  if (wide) found.wide.push(`${where}: ${wide.join(', ')}`);
}

/** Targets lower or narrower than 44 px. Links within a line of text, and parts of a drawing, are exempt (WCAG 2.5.8). */
function smallTargets() {
  const named = (element) => `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 30)}”`;
  const small = [];
  for (const element of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
    if (element.closest('svg') || !element.checkVisibility({ visibilityProperty: true }) || element.closest('.skip')) continue;
    let { width, height } = element.getBoundingClientRect();
    if (['checkbox', 'radio'].includes(element.type)) {
      const label = element.labels[0]?.getBoundingClientRect();
      ({ width, height } = { width: width + (label?.width ?? 0), height: Math.max(height, label?.height ?? 0) });
    }
    // A card as a whole may be the target of the link in it.
    const whole = getComputedStyle(element, '::after');
    if (whole.position === 'absolute' && whole.content !== 'none') continue;
    if (element.tagName === 'A' && getComputedStyle(element).display === 'inline') {
      const block = element.closest('p, li, dd, h1, h2, h3, td');
      const around = block ? block.textContent.trim().length - element.textContent.trim().length : 0;
      if (around > 3 || /^H[1-3]$/.test(block?.tagName ?? '')) continue;
    }
    if (height < 43.5 || width < 43.5) small.push(`${named(element)} ${Math.round(width)}×${Math.round(height)}`);
  }
  return small.slice(0, 5);
}

function clippedText() {
  const clipped = [...document.querySelectorAll('body *')].filter((element) => {
    const style = getComputedStyle(element);
    const hides = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
    const larger = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    return hides && larger && !element.closest('.sr, svg') && element.clientWidth > 1 && element.textContent.trim();
  });
  return clipped.slice(0, 3).map((element) => `${element.tagName}.${element.className}`);
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
