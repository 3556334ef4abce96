import { childrenOf, elementsOf, find, type Element } from '../markup/elements';
import type { Block, Paper } from '../paper';
import { PaperError } from '../paper-error';
import { numberingOf, type LabelOf } from './numbering';
import { unzip } from './unzip';
import { wordTable } from './word-table';
import { tabbedParagraph, withTabbedTables } from './tabbed-tables';
import { wordText } from './word-text';

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';
const PARTS = new Set([DOCUMENT, NUMBERING, STYLES]);

/**
 * Reads a Word document as a paper of one page, because Word decides page breaks only when it prints. Throws
 * `PaperError`.
 */
export function readDocx(bytes: Uint8Array): Paper {
  const parts = unzip(bytes, (name) => PARTS.has(name));
  const rootOf = (part: string, name: string) => {
    const xml = parts.get(part);
    return xml && find(elementsOf(new TextDecoder().decode(xml), { xml: true }), name);
  };
  const body = rootOf(DOCUMENT, 'w:body');
  if (!body) throw new PaperError('PAPER_DAMAGED');
  const labelOf = numberingOf(rootOf(NUMBERING, 'w:numbering'), rootOf(STYLES, 'w:styles'));
  return { format: 'docx', pages: [{ number: 1 }], blocks: withTabbedTables(blocksOf(body, labelOf)) };
}

/** Content controls, hyperlinks and similar elements only wrap their content. */
function blocksOf(element: Element, labelOf: LabelOf): readonly Block[] {
  return childrenOf(element).flatMap((child): readonly Block[] => {
    if (child.name === 'w:p') return paragraphsOf(child, labelOf);
    if (child.name === 'w:tbl') return tablesOf(child, labelOf);
    return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:smartTag'].includes(child.name)
      ? blocksOf(child, labelOf)
      : [];
  });
}

function paragraphsOf(element: Element, labelOf: LabelOf): readonly Block[] {
  const boxes = textBoxes(element).flatMap((box) => blocksOf(box, labelOf));
  const words = wordText(element);
  const text = words.trim() === '' ? '' : labelOf(element) + words;
  return [...(text === '' ? [] : [tabbedParagraph(text)]), ...boxes];
}

function textBoxes(element: Element): readonly Element[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'mc:Fallback') return [];
    return child.name === 'w:txbxContent' ? [child] : textBoxes(child);
  });
}

/** A table with one cell is a frame around its content. Tables inside of cells are tables of their own. */
function tablesOf(element: Element, labelOf: LabelOf): readonly Block[] {
  const cells = cellsIn(element);
  const [only] = cells;
  if (only && cells.length === 1) return blocksOf(only, labelOf);
  const inner = cells
    .flatMap((cell) => childrenOf(cell).filter(({ name }) => name === 'w:tbl'))
    .flatMap((table) => tablesOf(table, labelOf));
  const outer = wordTable(element);
  const isLayout = inner.length > 0 && outer.cells.every(({ text }) => text === '');
  return isLayout ? inner : [outer, ...inner];
}

/** The cells of a table, without those of tables inside of them. */
function cellsIn(element: Element): readonly Element[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    return child.name === 'w:tbl' || child.name === 'w:p' ? [] : cellsIn(child);
  });
}
