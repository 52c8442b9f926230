import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];
const root = process.getuid?.() === 0;

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function find(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROME ?? '', ...candidates].find((path) => path && runs(path));
}

function install(): void {
  if (!root || !runs('/usr/bin/apt-get')) {
    return;
  }
  console.log(`installing ${PACKAGES.join(' ')}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment });
  execFileSync('apt-get', ['install', '-y', '-qq', ...PACKAGES], { stdio: 'inherit', env: environment });
}

/** A real Chromium: the one named by CHROME or on the PATH, else from the system's packages where we may install them. */
export async function launch(): Promise<Browser> {
  let path = find();
  if (!path) {
    install();
    path = find();
  }
  if (!path) {
    throw new Error(`no Chromium: install ${PACKAGES.join(' and ')}, or name one in CHROME`);
  }
  return chromium.launch({ executablePath: path, args: root ? ['--no-sandbox'] : [] });
}
