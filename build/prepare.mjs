// Brings node_modules up to date, and with the argument "assets" also wwwroot/dist, with "calendar" and a file's name also
// the script that reads calendars. Meant for MSBuild: says nothing when all went well, exits with 3 when Node.js is too
// old, and builds that run at the same time take turns.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = path.join(tmpdir(), `mentorship-assets-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 11)) {
  process.exit(3);
}

await takeTurn();
try {
  if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
    installPackages();
  }
  if (process.argv[2] === 'assets') {
    await import(pathToFileURL(path.join(root, 'build/assets.mjs')).href);
  }
  if (process.argv[2] === 'calendar') {
    const { bundle } = await import(pathToFileURL(path.join(root, 'build/calendar.mjs')).href);
    await bundle(process.argv[3]);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(lock, { force: true });
}

function installPackages() {
  const npm = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32', // npm is a .cmd there
  });
  if (npm.status !== 0) {
    throw new Error(npm.error ? 'npm was not found: it comes with Node.js.' : `npm ci failed.\n${npm.stderr}`);
  }
}

/** The lock is a file with its owner's process id; one whose owner is gone is taken over. */
async function takeTurn() {
  for (;;) {
    try {
      const file = openSync(lock, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        throw error;
      }
    }
    if (ownerIsGone()) {
      rmSync(lock, { force: true });
    }
    await wait(150);
  }
}

function ownerIsGone() {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner > 0) {
      process.kill(owner, 0);
    }
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function modified(file) {
  return statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
