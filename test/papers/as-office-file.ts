import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { Lack } from '../support/needs';

/** Papers as offices write and print them: by a word processor, and from it as PDF. */
export type OfficeFormat = 'docx' | 'pdf';

const FILTERS = { docx: 'docx:MS Word 2007 XML', pdf: 'pdf:writer_web_pdf_Export' } as const;

export const LIBRE_OFFICE: Lack = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'soffice')))
  ? undefined
  : 'needs LibreOffice Writer (soffice) on the PATH';

const run = promisify(execFile);

/** The same papers in another format, all in one run of LibreOffice: its start takes longer than a paper. */
export async function asOfficeFiles(
  papers: readonly string[],
  format: OfficeFormat,
): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'papers-'));
  try {
    const names = papers.map((_, index) => `paper-${String(index)}`);
    await Promise.all(
      names.map((name, index) => writeFile(join(folder, `${name}.html`), papers[index] ?? '')),
    );
    const files = names.map((name) => join(folder, `${name}.html`));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      FILTERS[format],
      '--outdir',
      folder,
      ...files,
    ]);
    return await Promise.all(
      names.map(async (name) => new Uint8Array(await readFile(join(folder, `${name}.${format}`)))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
