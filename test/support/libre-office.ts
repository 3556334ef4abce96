import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { Lack } from './needs';

const SOFFICE = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find(existsSync);

export const LIBRE_OFFICE: Lack =
  SOFFICE === undefined ? 'needs LibreOffice (soffice) on the PATH' : undefined;

/** Its spreadsheets come in a package of their own; the library lies beside the program. */
export const LIBRE_OFFICE_SHEETS: Lack =
  SOFFICE !== undefined && existsSync(join(dirname(realpathSync(SOFFICE)), 'libsclo.so'))
    ? undefined
    : "needs LibreOffice's spreadsheets: apt-get install libreoffice-calc";

const run = promisify(execFile);

/** Opens files and saves them in another format into a folder, all in one run: its start takes longer than a file. */
export async function saveAs(folder: string, filter: string, files: readonly string[]): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files]);
}
