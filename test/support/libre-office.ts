import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { Lack } from './needs';

export const LIBRE_OFFICE: Lack = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'soffice')))
  ? undefined
  : 'needs LibreOffice (soffice) on the PATH';

const run = promisify(execFile);

/** Opens files and saves them in another format into a folder, all in one run: its start takes longer than a file. */
export async function saveAs(folder: string, filter: string, files: readonly string[]): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files]);
}
