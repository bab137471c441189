// What people do in the browser: fill in a form, enrol, sign in, read, answer.
import { createHmac } from 'node:crypto';

/** What somebody who asks for a buddy fills in, per field. */
export const ASK = {
  'voor-wie': 'zelf',
  voornaam: 'Noor',
  leeftijd: '26-64',
  gemeente: 'Gent',
  soort: 'emotioneel',
  doelgroep: 'eenzaamheid',
  bericht: 'Ik wil graag iemand om mee te praten.',
  telefoon: '0470 12 34 56',
  email: 'noor@vrager.test',
  toestemming: 'ja',
};

/** The form of a page that goes by POST, in the middle of the page. */
export const form = (page) => page.locator('main form[method="post" i]').first();

/** Fills in the fields of the page that `values` knows; the others stay as they are. */
export async function fillIn(page, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`main form[method="post" i] [name="${name}"]`);
    if (await field.count() === 0) continue;
    const kind = await field.first().getAttribute('type');
    if (kind === 'radio' || kind === 'checkbox') {
      await page.locator(`main form[method="post" i] [name="${name}"][value="${value}"]`).check({ force: true });
    } else if (await field.first().evaluate((element) => element.tagName) === 'SELECT') {
      await field.selectOption(value);
    } else {
      await field.fill(value);
    }
  }
}

/** Presses the button of the page's form and waits for the next page. */
export async function press(page, where = form(page)) {
  const button = where.locator('button:not([type="button"]), input[type="submit"]').last();
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), button.click()]);
}

/** The last part of the address: the step of a form. */
export const step = (page) => new URL(page.url()).pathname.split('/').pop();

/** From the first page of the form to a step, or to the confirmation. `visit` is called on every page on the way. */
export async function walkTo(page, end, values = ASK, visit = async () => {}) {
  for (let pages = 0; step(page) !== end; pages += 1) {
    if (pages > 12) throw new Error(`the form does not come to ${end}, it is at ${page.url()}`);
    await visit(`aanvraag-${step(page)}`, page);
    await goOn(page, values);
  }
}

/** Fills in the page and goes on; where the screening doubts, the person goes on all the same. */
export async function goOn(page, values) {
  await fillIn(page, values);
  const insists = page.locator('main form:has([name="actie"][value="verder"])');
  await press(page, step(page) === 'nagaan' ? insists : form(page));
}

/** The twenty digits of the follow code on a page. */
export async function followCode(page) {
  const digits = (await page.locator('main').innerText()).match(/(\d[\s-]*){20}/)?.[0].replace(/\D/g, '');
  if (digits?.length !== 20) throw new Error(`no follow code on ${page.url()}`);
  return digits;
}

/** An authenticator app: never the same code twice. The server takes the half minute before and after as well. */
export class Authenticator {
  #secret;
  #last = 0;
  constructor(base32) {
    const bits = [...base32.replace(/\s/g, '')]
      .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
    this.#secret = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  }
  async code() {
    const now = () => Math.floor(Date.now() / 30_000);
    this.#last = Math.max(this.#last + 1, now() - 1);
    while (now() + 1 < this.#last) await new Promise((resolve) => { setTimeout(resolve, 500); });
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(this.#last));
    const hash = createHmac('sha1', this.#secret).update(counter).digest();
    const at = hash[19] & 15;
    return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
  }
}

const PHRASE = 'vier warme woorden samen';
export const DESK = { email: 'loket@buddywijzer.test', phrase: PHRASE };

/** Enrols from a link. Returns the authenticator app. */
export async function enrol(page, site, link = site.link, email = DESK.email, visit = async () => {}) {
  await page.goto(site.base + link);
  await visit('inschrijven', page);
  await fillIn(page, { naam: 'Robin', email, wachtzin: PHRASE, wachtzin2: PHRASE, afspraken: 'ja' });
  await press(page);
  await visit('inschrijven-code', page);
  const secret = (await page.locator('main').innerText()).match(/\b([A-Z2-7]{4}[\s]?){6,}[A-Z2-7]{0,4}\b/)?.[0];
  if (!secret) throw new Error(`no secret on ${page.url()}`);
  const app = new Authenticator(secret);
  await fillIn(page, { code: await app.code() });
  await press(page);
  return app;
}

/** Signs in afresh; the page is then the inbox. */
export async function signIn(page, site, app, email = DESK.email) {
  await page.context().clearCookies();
  await page.goto(`${site.base}/inloggen`);
  await fillIn(page, { email, wachtzin: PHRASE, code: await app.code() });
  await press(page);
  if (new URL(page.url()).pathname !== '/beheer') throw new Error(`after sign-in: ${page.url()}`);
}
