import { leadingBlanks } from '../indent';
import type { Block, Paper } from '../paper';
import { paragraphFrom } from '../paragraph-from';
import { childrenOf, elementsOf, type Element } from './elements';
import { isFurniture, isHidden, isLinkAway, isTableOfArticle } from './page-furniture';
import { tableOf, type MarkedCell } from './table-of';

const UNSEEN = new Set([
  ...['script', 'style', 'head', 'template', 'noscript', 'svg', 'nav', 'select', 'footer', 'aside', 'button'],
  ...['iframe', 'textarea'],
]);
const INLINE = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'em',
    'font',
    'i',
    'ins',
    'label',
    'mark',
    'o:p',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'u',
  ],
]);

/** Reads an HTML page as a paper of one page. Marked tables become tables, everything else becomes paragraphs. */
export function readHtml(text: string): Paper {
  const blocks: Block[] = [];
  const lines = new Lines((line) => blocks.push(paragraphFrom([{ text: line, page: 1 }])));
  walk(elementsOf(text, { xml: false }), blocks, lines);
  lines.end();
  return { format: 'html', pages: [{ number: 1 }], blocks };
}

/** Collects text until a block ends, without what a portal prints around an article. */
class Lines {
  private text = '';
  private unlinked = '';
  private links = 0;

  constructor(private readonly give: (line: string) => void) {}

  add(text: string): void {
    this.text += text;
    if (this.links === 0) this.unlinked += text;
  }

  beginLink(): void {
    this.links += 1;
  }

  endLink(): void {
    this.links -= 1;
  }

  end(): void {
    const text = this.text.trim();
    if (text !== '' && !isFurniture(text, this.unlinked)) this.give(text);
    [this.text, this.unlinked] = ['', ''];
  }
}

function walk(element: Element, blocks: Block[], lines: Lines): void {
  for (const child of element.children) {
    if (typeof child === 'string') lines.add(child);
    else if (child.name === 'table') {
      lines.end();
      if (!isHidden(child)) readTable(child, blocks, lines);
    } else if (isSeen(child)) {
      const isBlock = !INLINE.has(child.name);
      if (isBlock) lines.end();
      const isLink = isLinkAway(child);
      if (isLink) lines.beginLink();
      walk(child, blocks, lines);
      if (isLink) lines.endLink();
      if (isBlock) lines.end();
    }
  }
}

/** A table that contains tables, or has one cell, only lays out the page. */
function readTable(element: Element, blocks: Block[], lines: Lines): void {
  const rows = rowsOf(element);
  const holdsTable = rows.some((row) => row.some((cell) => contains(cell, 'table')));
  if (holdsTable || rows.every((row) => row.length < 2) || isLayout(rows)) walk(element, blocks, lines);
  else if (rows.length > 0) {
    const marked = rows.map((row) => row.map(markedCell));
    if (!isTableOfArticle(marked.flat().map(({ text }) => text.join('')))) blocks.push(tableOf(marked, 1));
  }
}

const MOST_LAYOUT_CELLS = 6;
const FEWEST_LAYOUT_PARAGRAPHS = 5;

/** Few cells, of which one holds the paragraphs of an article: a menu, and the article beside it. */
function isLayout(rows: readonly (readonly Element[])[]): boolean {
  const cells = rows.flat();
  return (
    cells.length <= MOST_LAYOUT_CELLS &&
    cells.some(
      (cell) => paragraphsIn(cell) >= FEWEST_LAYOUT_PARAGRAPHS && textsOf(cell).join('').length > 400,
    )
  );
}

function paragraphsIn(element: Element): number {
  return childrenOf(element).reduce(
    (count, child) => count + (/^(?:p|div|h\d)$/u.test(child.name) ? 1 : 0) + paragraphsIn(child),
    0,
  );
}

function isSeen(element: Element): boolean {
  return !UNSEEN.has(element.name) && !isHidden(element);
}

function rowsOf(table: Element): readonly (readonly Element[])[] {
  return childrenOf(table).flatMap((child) => {
    if (child.name === 'tr') return [childrenOf(child).filter(({ name }) => name === 'td' || name === 'th')];
    return ['thead', 'tbody', 'tfoot'].includes(child.name) ? rowsOf(child) : [];
  });
}

function markedCell(cell: Element): MarkedCell {
  return {
    text: textsOf(cell),
    rowSpan: span(cell, 'rowspan'),
    columnSpan: span(cell, 'colspan'),
    indent: indentOf(cell),
  };
}

const SET_IN = /(?:padding-left|text-indent|margin-left)\s*:\s*(\d+(?:\.\d+)?)(px|pt|em)/giu;
/** Of one character, as offices set tables: 12 px or 9 pt. */
const CHARACTER: Readonly<Record<string, number>> = { px: 12, pt: 9, em: 1 };

/** What the styles of the first elements of a cell, and the blanks before its text, set in. */
function indentOf(element: Element): number {
  const own = [...(element.attributes['style'] ?? '').matchAll(SET_IN)].reduce(
    (sum, [, width, unit = '']) => sum + Number(width) / (CHARACTER[unit.toLowerCase()] ?? 1),
    0,
  );
  const first = element.children.find(
    (child) => typeof child !== 'string' || child.trim() !== '' || NBSP.test(child),
  );
  if (first === undefined) return own;
  if (typeof first !== 'string') return own + indentOf(first);
  // Line breaks and blanks of the source are not printed.
  return own + leadingBlanks(first.replace(/^[ \t\r\n]+/u, ''));
}

const NBSP = /[\u00a0\u2002\u2003\u3000]/u;

function span({ attributes }: Element, name: string): number {
  const value = Number.parseInt(attributes[name] ?? '1', 10);
  return Number.isSafeInteger(value) && value > 0 ? value : 1;
}

function textsOf(element: Element): readonly string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return child.trim() === '' ? [] : [child];
    return isSeen(child) ? textsOf(child) : [];
  });
}

function contains(element: Element, name: string): boolean {
  return childrenOf(element).some((child) => child.name === name || contains(child, name));
}
