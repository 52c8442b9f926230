import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
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

/** A real Chromium: the one named by CHROME or on the PATH, where chromium.sh has put one if it may. */
export async function launch(): Promise<Browser> {
  const path = find();
  if (!path) {
    throw new Error('no Chromium on the PATH');
  }
  return chromium.launch({ executablePath: path, args: root ? ['--no-sandbox'] : [] });
}
