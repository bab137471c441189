// The real binary in a temporary folder, as tests/src/site.rs runs it for the Rust tests.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Starts a site. It has `base`, `link` (the path of the enrolment link), `log()`, `outbox()`, `later(days)` and `stop()`.
 * `compressed`: the program with a clock that can be set ahead, which `later` needs.
 */
export async function startSite({ compressed = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'buddywijzer-browser-'));
  let running = await launch(folder, compressed);
  const { link } = running;
  return {
    get base() { return running.base; },
    link,
    log: () => running.log(),
    outbox: () => outbox(join(folder, 'var', 'outbox')),
    /** So many days after its real today: what is due by then is done when it starts again, at another `base`. */
    async later(days) {
      await running.end();
      writeFileSync(join(folder, 'var', 'clock-ahead'), String(days * 24 * 60 * 60 * 1000));
      running = await launch(folder, compressed);
    },
    async stop() {
      await running.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs the program in a folder. Only its first start prints an enrolment link. */
async function launch(folder, compressed) {
  const plain = process.env.BUDDYWIJZER_TEST_BINARY ?? join(root, 'target', 'debug', 'buddywijzer');
  const first = !existsSync(join(folder, 'var'));
  const child = spawn(compressed ? `${plain}-compressed` : plain, [], {
    cwd: folder,
    env: {
      PATH: process.env.PATH, HOME: folder, BUDDYWIJZER_LISTEN: '127.0.0.1:0', BUDDYWIJZER_VAR: join(folder, 'var'),
      // Faster and more than people ask; a filled trap alone puts a request in quarantine here.
      BUDDYWIJZER_LIMITS_ASK_LEAST_SECONDS: '0', BUDDYWIJZER_LIMITS_ASKS_PER_NETWORK: '1000000', BUDDYWIJZER_LIMITS_ASKS_PER_DESK: '1000000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const { base, link } = await new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`the site is not ready after 90 s:\n${log}`)), 90_000);
    const listen = (chunk) => {
      log += chunk;
      const base = /Buddywijzer luistert op (http:\/\/\S+?)\/?\s/.exec(log)?.[1];
      const link = /Eenmalige inschrijvingslink: http:\/\/[^/]+(\/\S+)/.exec(log)?.[1];
      if (base && (link || !first)) {
        clearTimeout(patience);
        resolve({ base, link });
      }
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', (chunk) => { log += chunk; });
    child.once('error', reject);
    ended.then(() => { clearTimeout(patience); reject(new Error(`the site ended:\n${log}`)); });
  });
  return {
    base,
    link,
    log: () => log,
    async end() {
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(killer);
    },
  };
}

/** The messages in the outbox as text, soft line ends undone. */
function outbox(folder) {
  let names = [];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.eml')).sort();
  } catch { /* no message yet, no folder yet */ }
  return names.map((name) => readFileSync(join(folder, name), 'utf8').replace(/=\r?\n/g, '').replace(/=3D/g, '='));
}

/** What a pattern catches in the newest letter that holds it, once it is there. `to`: only of letters to this address. */
export async function letter(site, pattern, to = '') {
  for (let tries = 0; tries < 100; tries += 1) {
    const mails = site.outbox().filter((mail) => mail.split(/\r?\n\r?\n/)[0].includes(to));
    const found = mails.map((mail) => pattern.exec(mail)?.[1]).filter(Boolean).at(-1);
    if (found) return found;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  throw new Error(`no letter with ${pattern}`);
}

/** The records of a JSON-lines file under data/. */
export function records(path) {
  return readFileSync(join(root, 'data', path), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

/** The first listed programme with its seat in a municipality. */
export function programmeOf(municipality) {
  return records('programmes.jsonl').find((record) => record.municipality === municipality && record.status === 'listed');
}
