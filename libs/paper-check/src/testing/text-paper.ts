import { readPaper } from '@ledger/papers';
import { checkPaper } from '../check-paper';
import type { PaperReport } from '../report';

/** What is found in a paper of text alone; its title is the first line. */
export async function reportOn(text: string): Promise<PaperReport> {
  return checkPaper(await readPaper(new TextEncoder().encode(text)));
}

/** The kind of every relation that does not hold. */
export async function dutiesFound(text: string): Promise<readonly string[]> {
  return (await reportOn(text)).findings.flatMap(({ comparisons }) => comparisons.map(({ duty }) => duty));
}
