import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPaper } from '@ledger/paper-check';
import { readPaper } from '@ledger/papers';
import { getDocumentProxy } from 'unpdf';

/** The paper of these tasks, in their folder. */
export const PAPER = 'paper.pdf';

/** A paper from its bytes to its contradictions. */
export async function checkPaperTask(folder: string) {
  const paper = await readPaper(new Uint8Array(await readFile(join(folder, PAPER))));
  return { pages: paper.pages.length, findings: checkPaper(paper).findings.length };
}

/** The peer: the text of every page, and nothing made of it. */
export async function extractTextTask(folder: string) {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(join(folder, PAPER))), { verbosity: 0 });
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) characters += item.str.length;
  }
  const pages = pdf.numPages;
  await pdf.destroy();
  return { pages, characters };
}
