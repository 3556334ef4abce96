import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assertSame, rounded, sideBySide, type Benchmark, type BenchRow } from './row';
import { PAPER } from './paper-tasks';
import { inOwnProcess } from './tasks';

/** Published papers as they come: of 30 pages and more, with ruled tables and with text. */
const PAPERS = ['putuo-caizheng-2024-juesuan.pdf', 'putuo-guihua-ziran-2024-juesuan.pdf'];
const ASKED_MS = 3_000;
const ASKED_PAGES = 30;

/** A paper from its bytes to its contradictions, the start of Node with it, against the extraction of its text alone. */
export const papers: Benchmark = {
  name: 'papers',
  run: async ({ quick, folder }) => {
    const rows: BenchRow[] = [];
    for (const paper of PAPERS) rows.push(await rowOf(paper, { folder, rounds: quick ? 3 : 7 }));
    return rows;
  },
};

async function rowOf(
  paper: string,
  { folder, rounds }: { readonly folder: string; readonly rounds: number },
): Promise<BenchRow> {
  await copyFile(join('samples/papers', paper), join(folder, PAPER));
  const [oursMs, peersMs, rss]: [number[], number[], number[]] = [[], [], []];
  let pages = 0;
  for (let round = 0; round < rounds; round += 1) {
    const own = await inOwnProcess('check-paper', folder);
    const text = await inOwnProcess('extract-text', folder);
    assertSame('pages', own.figures['pages'], text.figures['pages']);
    pages = Number(own.figures['pages']);
    oursMs.push(own.startToEndMs);
    peersMs.push(text.startToEndMs);
    rss.push(own.peakRssMiB);
  }
  const slowest = Math.max(...oursMs);
  return sideBySide({
    question: `a paper read and checked, ${paper}`,
    reach: 0,
    peer: 'text extraction alone, pdf.js',
    size: `${pages} pages, ${rounds} rounds`,
    oursMs,
    peersMs,
    also: slowest * ASKED_PAGES <= ASKED_MS * pages,
    details: {
      pagesPerSecond: rounded((pages * 1_000) / slowest),
      asked: `${ASKED_PAGES} pages in ${ASKED_MS} ms, slowest round`,
      peakRssMiB: Math.max(...rss),
    },
  });
}
