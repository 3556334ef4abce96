import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { Lack } from '../support/needs';
import { withRunningLines } from './running-lines';

/** Papers as offices write and print them: by a word processor, and from it as PDF, with a head and a foot on each page. */
export type OfficeFormat = 'docx' | 'pdf' | 'pdf with running lines';

const FILTERS = {
  docx: 'docx:MS Word 2007 XML',
  pdf: 'pdf:writer_web_pdf_Export',
  fodt: 'fodt:OpenDocument Text Flat XML',
} as const;

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
    const names = papers.map((_, index) => join(folder, `paper-${String(index)}`));
    await Promise.all(names.map((name, index) => writeFile(`${name}.html`, papers[index] ?? '')));
    if (format !== 'pdf with running lines')
      return await converted(folder, names, { from: 'html', to: format });
    const texts = await converted(folder, names, { from: 'html', to: 'fodt' });
    await Promise.all(
      names.map((name, index) =>
        writeFile(`${name}.fodt`, withRunningLines(new TextDecoder().decode(texts[index]))),
      ),
    );
    return await converted(folder, names, { from: 'fodt', to: 'pdf' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Conversion {
  readonly from: 'html' | 'fodt';
  readonly to: keyof typeof FILTERS;
}

async function converted(
  folder: string,
  names: readonly string[],
  { from, to }: Conversion,
): Promise<readonly Uint8Array[]> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const filter = from === 'fodt' ? to : FILTERS[to];
  const files = names.map((name) => `${name}.${from}`);
  await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files]);
  return Promise.all(names.map(async (name) => new Uint8Array(await readFile(`${name}.${to}`))));
}
