// One walk past every template of the site, with every state that looks different. `visit(name, page, path)` is called
// at each, with its path where a plain visit shows it again.
import { ASK, enrol, fillIn, followCode, form, goOn, press, signIn, step, walkTo } from './people.mjs';
import { person } from './browser.mjs';
import { keeping, listing } from './listing.mjs';
import { room } from './room.mjs';
import { programmeOf, records } from './site.mjs';

/** The public pages: name and path. */
export function publicPages() {
  const gent = programmeOf('Gent');
  const [ended] = records('ended.jsonl');
  return [
    ['home', '/'],
    ['zoeken', '/zoeken?q=iemand+om+mee+te+praten&waar=Gent'],
    ['zoeken-alles', '/zoeken'],
    ['zoeken-gefilterd', '/zoeken?waar=9050&domein=welzijn&domein=vrije-tijd&doelgroep=eenzaamheid&straal=15'],
    ['zoeken-onbekende-plaats', '/zoeken?q=buddy&waar=Lokerren'],
    ['zoeken-vreemd', `/zoeken?q=${'hottentottententententoonstelling'.repeat(4)}&domein=toveren&pagina=99`],
    ['buddywerking', `/buddywerking/${gent.slug}`],
    ['organisatie', `/organisatie/${gent.organisation}`],
    ['gemeente', '/gemeente/gent'],
    ['gemeente-klein', '/gemeente/herstappe'],
    ['gemeente-doelgroep', '/gemeente/gent/ouderen'],
    ['gemeente-niets', '/gemeente/herstappe/lgbtq'],
    ['kaart', '/kaart'],
    ['lijst', `/lijst?b=${gent.slug}&b=2go-antwerpen&b=bestaat-niet&b=${ended.slug}`],
    ['lijst-leeg', '/lijst'],
    ['volgorde', `/lijst/aanvraag?b=${gent.slug}&b=2go-antwerpen`],
    ['klopt-niet', `/buddywerking/${gent.slug}/klopt-niet`],
    ['klopt-niet-dank', `/buddywerking/${gent.slug}/klopt-niet?gemeld`],
    ['stijl', '/stijl'],
    ['regio', '/regio/waasland'],
    ['provincie', '/regio/oost-vlaanderen'],
    ['domein', '/domein/welzijn'],
    ['doelgroep', '/doelgroep/eenzaamheid'],
    ['over', '/over'],
    ['toevoegen', '/toevoegen'],
    ['bronnen', '/bronnen'],
    ['privacy', '/privacy'],
    ['toegankelijkheid', '/toegankelijkheid'],
    ['aanvraag-folder', '/aanvraag/folder'],
    ['opvolgen', '/opvolgen'],
    ['inloggen', '/inloggen'],
    ['herstel', '/inloggen/herstel'],
    ['fout-404', '/bestaat-niet'],
    ['fout-410', `/buddywerking/${ended.slug}`],
  ];
}

/** Walks past everything. */
export async function tour(browser, site, visit) {
  const asker = await person(browser, site);
  const desk = await person(browser, site);
  const coordinator = await person(browser, site);
  const at = (page, path) => page.goto(site.base + path);

  for (const [name, path] of publicPages()) {
    await at(asker.page, path);
    await visit(name, asker.page, path);
  }
  for (const guest of ['uk', 'ar', 'tr', 'es']) {
    await at(asker.page, `/${guest}`);
    await visit(`welkom-${guest}`, asker.page);
  }
  await at(asker.page, `/buddywerking/${programmeOf('Gent').slug}/klopt-niet`);
  await press(asker.page);
  await visit('klopt-niet-fout', asker.page);
  await at(asker.page, '/aanvraag');
  await visit('aanvraag-nog-niet', asker.page);

  const app = await enrol(desk.page, site, site.link, undefined, visit);
  await visit('ingeschreven', desk.page);
  await at(desk.page, site.link);
  await visit('inschrijven-ongeldig', desk.page);
  await desk.context.clearCookies();
  await at(desk.page, '/inloggen');
  await fillIn(desk.page, { email: 'loket@buddywijzer.test', wachtzin: 'een verkeerde wachtzin', code: '000000' });
  await press(desk.page);
  await visit('inloggen-fout', desk.page);
  await signIn(desk.page, site, app);
  await visit('beheer-leeg', desk.page);

  // Every step of the form, first with nothing filled in and sent all the same.
  for (const [sort, values, start] of [
    ['', ASK, `/buddywerking/${programmeOf('Gent').slug}/aanvraag`],
    ['-hulpverlener', { ...ASK, 'voor-wie': 'hulpverlener', 'naam-verwijzer': 'Sam', 'relatie-verwijzer': 'Huis', akkoord: 'samen', volgen: 'ja', werkadres: 'sam@huis.test' }, '/aanvraag'],
    ['-buddy', { ...ASK, 'voor-wie': 'buddy' }, '/word-buddy'],
  ]) {
    const { page } = asker;
    await at(page, start);
    while (step(page) !== 'verstuurd') {
      const here = step(page);
      await visit(`aanvraag-${here}${sort}`, page);
      if (here !== 'nakijken' && here !== 'nagaan') {
        await press(page);
        if (step(page) === here) await visit(`aanvraag-${here}-fout${sort}`, page);
        if (step(page) !== here) continue;
      }
      await goOn(page, values);
    }
    await visit(`aanvraag-verstuurd${sort}`, page);
  }
  const sent = new URL(asker.page.url()).pathname;
  const code = await followCode(asker.page);
  await screened(asker.page, at, visit);
  await at(asker.page, `/aanvraag/${sent.split('/').at(-2)}/nakijken`);
  await visit('aanvraag-al-verstuurd', asker.page);
  await at(asker.page, '/opvolgen');
  await fillIn(asker.page, { code: '1234' });
  await press(asker.page);
  await visit('opvolgen-fout', asker.page);
  await at(asker.page, '/opvolgen');
  await fillIn(asker.page, { code });
  await press(asker.page);
  await visit('opvolgen-stand', asker.page);
  const adding = asker.page.locator('form[action="/opvolgen/aanvulling"]');
  await press(asker.page, adding);
  await visit('opvolgen-aanvulling-fout', asker.page);
  await fillIn(asker.page, { aanvulling: 'Bel liever na vijf uur.' });
  await press(asker.page, adding);
  await visit('opvolgen-aangevuld', asker.page);
  await at(asker.page, '/opvolgen/wissen');
  await visit('opvolgen-wissen', asker.page);
  await asker.page.goBack();
  await press(asker.page, asker.page.locator('form[action="/opvolgen/intrekken"]'));
  await visit('opvolgen-ingetrokken', asker.page);

  // What fills in the field that nobody sees waits for review: the inbox holds one.
  const bot = await person(browser, site);
  await at(bot.page, '/aanvraag');
  await bot.page.locator('[name="onderwerp"]').evaluate((element) => { element.value = 'koop nu'; });
  await walkTo(bot.page, 'verstuurd');
  const botCode = await followCode(bot.page);
  await at(bot.page, '/opvolgen');
  await fillIn(bot.page, { code: botCode });
  await press(bot.page);
  await visit('opvolgen-nazicht', bot.page);
  await bot.done();

  const { page } = desk;
  await at(page, '/beheer');
  await visit('beheer', page);
  const review = await page.locator('form[action$="/doorlaten"]').first().getAttribute('action');
  await at(page, review.replace('/doorlaten', ''));
  await page.locator('summary').first().click();
  await visit('beheer-aanvraag-nazicht', page);
  await press(page, page.locator('form[action$="/misbruik"]'));
  await visit('beheer-na-nazicht', page);
  await at(page, '/beheer/post');
  await visit('beheer-post', page);
  await at(page, '/beheer');
  const request = await page.locator('main a[href^="/beheer/aanvraag/"]').first().getAttribute('href');
  await at(page, request);
  await visit('beheer-aanvraag', page);
  await press(page, page.locator('form[action$="/lezen"]'));
  await visit('beheer-aanvraag-gelezen', page);
  const answer = page.locator('form[action$="/stand"]').first();
  if (await answer.count() > 0) {
    await fillIn(page, { nota: 'Gebeld, een fijn gesprek.', stand: 'contact' });
    await press(page, answer);
    await visit('beheer-aanvraag-beantwoord', page);
  }
  await at(page, '/beheer/coordinatoren');
  await visit('beheer-coordinatoren', page);
  await fillIn(page, { loket: `programme:${programmeOf('Gent').slug}`, email: 'coordinator@buddy.test' });
  await press(page, form(page).filter({ has: page.locator('[name="email"]') }));
  await visit('beheer-coordinatoren-uitgenodigd', page);
  // Some links were used up by what the tour did at the desk; one is open still.
  const replies = site.outbox().map((mail) => /(\/antwoord\/[\w-]+)/.exec(mail)?.[1]).filter(Boolean);
  const statuses = new Map();
  for (const path of replies) statuses.set((await at(coordinator.page, path)).status(), path);
  await at(coordinator.page, statuses.get(410));
  await visit('antwoord-dood', coordinator.page);
  await at(coordinator.page, statuses.get(200));
  await visit('antwoord', coordinator.page);
  await press(coordinator.page);
  await visit('antwoord-fout', coordinator.page);
  await fillIn(coordinator.page, { antwoord: 'opgenomen' });
  await press(coordinator.page);
  await visit('antwoord-klaar', coordinator.page);
  const invitation = site.outbox().map((mail) => /(\/beheer\/inschrijven\/[\w-]+)/.exec(mail)?.[1]).find(Boolean);
  if (invitation) {
    await at(coordinator.page, invitation);
    await visit('inschrijven-coordinator', coordinator.page);
    await enrol(coordinator.page, site, invitation, 'coordinator@buddy.test');
    await room(site, coordinator.page, asker.page, visit);
    await at(page, '/beheer/coordinatoren');
    await page.locator('summary').first().click();
    await visit('beheer-coordinatoren-stop', page);
    await press(page, page.locator('form[action$="/stop"]').first());
    await visit('beheer-coordinatoren-gestopt', page);
  }
  for (const [name, path] of [['dekking', `/beheer/dekking/${programmeOf('Gent').slug}`], ['logboek', '/beheer/logboek'], ['plaats-geen', '/beheer/plaats'],
    ['team', '/beheer/team'],
    ['nazicht', '/beheer/nazicht'],
    ['buddies', '/beheer/buddies'],
    ['cijfers', '/beheer/cijfers'],
    ['overzicht', '/beheer/overzicht?gemeente=Gent'],
    ['invoer', '/beheer/invoer'],
    ['rechtstreeks', '/beheer/rechtstreeks'],
    ['account', '/beheer/account'],
    ['account-wachtzin', '/beheer/account/wachtzin'],
    ['account-telefoon', '/beheer/account/telefoon'],
    ['afwezig', '/beheer/afwezig']]) {
    await at(page, path);
    await visit(`beheer-${name}`, page);
  }
  await fillIn(page, { van: '2026-12-24', tot: '2026-12-20' });
  await press(page, page.locator('form[action="/beheer/afwezig"]'));
  await visit('beheer-afwezig-fout', page);
  await listing(site, asker.page, page, visit);
  await keeping(site, asker.page, page, visit);
  await press(page, page.locator('form[action="/uitloggen"]').first());
  await visit('uitgelogd', page);

  await walkWithoutCookies(browser, site, visit);
  for (const someone of [asker, desk, coordinator]) await someone.done();
}

/** What stands between two steps: a doubt, a child who asks alone, a volunteer who is too young, nobody asked yet. */
async function screened(page, at, visit) {
  for (const [name, start, changes] of [
    ['aanvraag-nagaan', '/buddywerking/2go-antwerpen/aanvraag', {}],
    ['aanvraag-nagaan-kind', '/aanvraag', { leeftijd: '0-12' }],
    ['aanvraag-nagaan-te-jong', '/buddywerking/buddywerking-bredene/aanvraag', { 'voor-wie': 'buddy', leeftijd: '13-17' }],
  ]) {
    await at(page, start);
    while (step(page) !== 'nagaan') await goOn(page, { ...ASK, ...changes });
    await visit(name, page);
  }
  await at(page, '/aanvraag');
  await goOn(page, { 'voor-wie': 'naaste' });
  await goOn(page, { 'relatie-verwijzer': 'buur', akkoord: 'nog-niet' });
  await visit('aanvraag-akkoord-nog-niet', page);
}

async function walkWithoutCookies(browser, site, visit) {
  const stranger = await person(browser, site);
  // Chromium cannot refuse cookies by a setting of the context: what was set is gone before the next page.
  await stranger.context.route('**/*', async (route) => {
    await stranger.context.clearCookies();
    const headers = { ...route.request().headers() };
    delete headers.cookie;
    await route.continue({ headers });
  });
  await stranger.page.goto(`${site.base}/aanvraag`);
  await visit('cookies-nodig', stranger.page);
  await stranger.done();
}
