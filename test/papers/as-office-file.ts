import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveAs } from '../support/libre-office';
import { withRunningLines } from './running-lines';

/** Papers as offices write and print them: by a word processor, and from it as PDF, with a head and a foot on each page. */
export type OfficeFormat = 'docx' | 'pdf' | 'pdf with running lines';

const FILTERS = {
  docx: 'docx:MS Word 2007 XML',
  pdf: 'pdf:writer_web_pdf_Export',
  fodt: 'fodt:OpenDocument Text Flat XML',
} as const;

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
  const filter = from === 'fodt' ? to : FILTERS[to];
  const files = names.map((name) => `${name}.${from}`);
  await saveAs(folder, filter, files);
  return Promise.all(names.map(async (name) => new Uint8Array(await readFile(`${name}.${to}`))));
}
