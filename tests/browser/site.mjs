// The real binary in a temporary folder, as tests/src/site.rs runs it for the Rust tests.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Starts a site. It has `base`, `link` (the path of the enrolment link), `log()`, `outbox()` and `stop()`. */
export async function startSite() {
  const binary = process.env.BUDDYWIJZER_TEST_BINARY ?? join(root, 'target', 'debug', 'buddywijzer');
  const folder = mkdtempSync(join(tmpdir(), 'buddywijzer-browser-'));
  const child = spawn(binary, [], {
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
      if (base && link) {
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
    outbox: () => outbox(join(folder, 'var', 'outbox')),
    async stop() {
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(killer);
      rmSync(folder, { recursive: true, force: true });
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

/** The records of a JSON-lines file under data/. */
export function records(path) {
  return readFileSync(join(root, 'data', path), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

/** The first listed programme with its seat in a municipality. */
export function programmeOf(municipality) {
  return records('programmes.jsonl').find((record) => record.municipality === municipality && record.status === 'listed');
}
