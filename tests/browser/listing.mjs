// An organisation lists a programme: every page of it, from the first question to the page of the programme.
import { fillIn, form, press } from './people.mjs';
import { letter } from './site.mjs';

/** What is filled in, by step. */
export const STEPS = {
  naam: { werking: 'Zwaluwduo Lokeren', organisatie: 'De Zwaluw vzw', ondernemingsnummer: '0123.456.749' },
  wat: { soort: 'vrije-tijd', domein: 'vrije-tijd' },
  'voor-wie': { doelgroep: 'ouderen', 'vanaf-leeftijd': '65' },
  waar: { zetel: '9160', gebieden: 'Lokeren, Waasland' },
  tekst: { uitleg: 'Een vrijwilliger gaat met je mee naar de zwaluwen kijken.', kost: 'gratis' },
  bereik: { website: 'zwaluwduo.test', mailadres: 'info@dezwaluw.test' },
  jij: { 'jouw-email': 'an@zwaluw.test' },
};

/** Walks it with somebody who has no account, and with somebody of the site's desk who agrees. */
export async function listing(site, asker, desk, visit) {
  const at = (page, path) => page.goto(site.base + path);
  await at(asker, '/toevoegen');
  await press(asker, form(asker));
  for (const [name, values] of Object.entries(STEPS)) {
    await visit(`toevoegen-${name}`, asker);
    if (name === 'naam') {
      await press(asker);
      await visit('toevoegen-fout', asker);
    }
    await fillIn(asker, values);
    await press(asker);
  }
  await visit('toevoegen-nakijken', asker);
  await press(asker);
  await visit('toevoegen-verstuurd', asker);
  const link = await letter(site, /(\/toevoegen\/bevestigen\/[\w-]+)/);
  await at(asker, link);
  await visit('toevoegen-bevestig', asker);
  await press(asker);
  await visit('toevoegen-bevestigd', asker);
  await at(asker, `${link.slice(0, -3)}abc`);
  await visit('toevoegen-weg', asker);

  await at(desk, '/beheer/wachtrij');
  await visit('beheer-wachtrij', desk);
  await desk.locator('main a[href^="/beheer/wachtrij/"]').first().click();
  await visit('beheer-wachtrij-een', desk);
  await press(desk, desk.locator('form:has([value="nee"])'));
  await visit('beheer-wachtrij-fout', desk);
  await press(desk, desk.locator('form:has([value="ja"])'));
  await visit('beheer-wachtrij-klaar', desk);
}

/** Claims what was listed, and keeps it: every page of that, by somebody of the site's desk. */
export async function keeping(site, asker, desk, visit) {
  const slug = 'zwaluwduo-lokeren';
  const at = (page, path) => page.goto(site.base + path);
  await at(asker, `/buddywerking/${slug}/claimen`);
  await visit('claimen', asker);
  await press(asker);
  await visit('claimen-fout', asker);
  await fillIn(asker, { email: 'an@zwaluw.test', weg: 'code' });
  await press(asker);
  await visit('claimen-klaar', asker);
  await at(asker, `/buddywerking/${slug}/claimen/code`);
  await visit('claimen-code', asker);
  await at(asker, `/buddywerking/${slug}/claimen`);
  await fillIn(asker, { email: 'bo@zwaluw.test', weg: 'bellen', toelichting: 'Ik werk bij De Zwaluw.' });
  await press(asker);

  await at(desk, '/beheer/claims');
  await visit('beheer-claims', desk);
  await at(desk, '/beheer/werkingen?naam=zwaluw');
  await visit('beheer-werkingen', desk);
  await desk.locator('main a[href^="/beheer/werking/"]').first().click();
  await visit('beheer-werking', desk);
  await at(desk, `/beheer/werking/${slug}/bewerken`);
  await visit('beheer-werking-bewerken', desk);
  await fillIn(desk, { uitleg: '' });
  await press(desk);
  await visit('beheer-werking-bewerken-fout', desk);
  await fillIn(desk, { uitleg: 'Samen naar de vuurtoren.' });
  await press(desk);
  await visit('beheer-werking-bewaard', desk);
  for (const page of ['geschiedenis', 'eigenaars']) {
    await at(desk, `/beheer/werking/${slug}/${page}`);
    await visit(`beheer-werking-${page}`, desk);
  }
  await at(asker, `/buddywerking/${slug}`);
  await visit('buddywerking-nieuw', asker);
}
