import { childrenOf, elementsOf, find, type Element } from '../markup/elements';
import type { Block, Paper, Table } from '../paper';
import { PaperError } from '../paper-error';
import { paragraphFrom } from '../paragraph-from';
import { unzip } from './unzip';
import { wordTable } from './word-table';
import { wordText } from './word-text';

const DOCUMENT = 'word/document.xml';

/**
 * Reads a Word document as a paper of one page, because Word decides page breaks only when it prints. Throws
 * `PaperError`.
 */
export function readDocx(bytes: Uint8Array): Paper {
  const xml = unzip(bytes, (name) => name === DOCUMENT).get(DOCUMENT);
  const body = xml && find(elementsOf(new TextDecoder().decode(xml), { xml: true }), 'w:body');
  if (!body) throw new PaperError('PAPER_DAMAGED');
  return { format: 'docx', pages: [{ number: 1 }], blocks: blocksOf(body) };
}

/** Content controls, hyperlinks and similar elements only wrap their content. */
function blocksOf(element: Element): readonly Block[] {
  return childrenOf(element).flatMap((child): readonly Block[] => {
    if (child.name === 'w:p') return paragraphsOf(child);
    if (child.name === 'w:tbl') return asBlocks(wordTable(child));
    return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:smartTag'].includes(child.name) ? blocksOf(child) : [];
  });
}

function paragraphsOf(element: Element): readonly Block[] {
  const boxes = textBoxes(element).flatMap(blocksOf);
  const text = wordText(element).trim();
  return [...(text === '' ? [] : [paragraphFrom([{ text, page: 1 }])]), ...boxes];
}

function textBoxes(element: Element): readonly Element[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'mc:Fallback') return [];
    return child.name === 'w:txbxContent' ? [child] : textBoxes(child);
  });
}

/** A table with one cell is a frame around text. */
function asBlocks(table: Table): readonly Block[] {
  const [only] = table.cells;
  if (table.cells.length !== 1 || !only) return [table];
  return only.text === '' ? [] : [paragraphFrom([{ text: only.text, page: 1 }])];
}
