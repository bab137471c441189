// Whether there is room: said at the desk, of the whole and of a part, and from the mail that a refusal sends.
import { fillIn, press, walkTo } from './people.mjs';
import { letter, programmeOf } from './site.mjs';

/** `coordinator`: a page signed in at the desk of the programme of Gent; `asker`: somebody who asks there. */
export async function room(site, coordinator, asker, visit) {
  const { slug } = programmeOf('Gent');
  const at = (page, path) => page.goto(site.base + path);
  await at(coordinator, '/beheer/plaats');
  await visit('beheer-plaats', coordinator);
  const say = coordinator.locator('form[action="/beheer/plaats"]');
  await coordinator.locator('summary').first().click();
  await fillIn(coordinator, { plaats: 'wachtlijst-keuze', plek: 'Atlantis' });
  await press(coordinator, say);
  await visit('beheer-plaats-fout', coordinator);
  for (const plek of ['', 'Gent']) {
    await at(coordinator, '/beheer/plaats');
    await coordinator.locator('summary').first().click();
    await fillIn(coordinator, { plaats: 'open', plek });
    await press(coordinator, say);
  }
  await visit('beheer-plaats-gezegd', coordinator);

  await at(asker, `/buddywerking/${slug}/aanvraag`);
  await walkTo(asker, 'verstuurd');
  await at(coordinator, await letter(site, /(\/antwoord\/[\w-]+)/, 'coordinator@buddy.test'));
  await fillIn(coordinator, { antwoord: 'geen-plaats' });
  await press(coordinator);
  const link = await letter(site, /(\/plaats\/[\w-]+)/);
  await at(coordinator, link);
  await visit('plaats', coordinator);
  await press(coordinator, coordinator.locator('form:has([name="weken"])').first());
  await visit('plaats-fout', coordinator);
  await Promise.all([coordinator.waitForNavigation(), coordinator.locator('button[value="open"]').first().click()]);
  await visit('plaats-klaar', coordinator);
  await at(coordinator, `${link.slice(0, -3)}abc`);
  await visit('plaats-weg', coordinator);
  await at(asker, `/buddywerking/${slug}`);
  await visit('buddywerking-plaats', asker);
  await at(asker, '/zoeken?waar=Gent&plaats=ja');
  await visit('zoeken-plaats', asker);
}
