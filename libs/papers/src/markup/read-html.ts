import { leadingBlanks } from '../indent';
import type { Block, Paper } from '../paper';
import { paragraphFrom } from '../paragraph-from';
import { childrenOf, elementsOf, type Element } from './elements';
import { tableOf, type MarkedCell } from './table-of';

const UNSEEN = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'nav', 'select']);
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

/** Collects text until a block ends. */
class Lines {
  private text = '';

  constructor(private readonly give: (line: string) => void) {}

  add(text: string): void {
    this.text += text;
  }

  end(): void {
    const text = this.text.trim();
    if (text !== '') this.give(text);
    this.text = '';
  }
}

function walk(element: Element, blocks: Block[], lines: Lines): void {
  for (const child of element.children) {
    if (typeof child === 'string') lines.add(child);
    else if (child.name === 'table') {
      lines.end();
      readTable(child, blocks, lines);
    } else if (!UNSEEN.has(child.name)) {
      const isBlock = !INLINE.has(child.name);
      if (isBlock) lines.end();
      walk(child, blocks, lines);
      if (isBlock) lines.end();
    }
  }
}

/** A table that contains tables, or has one cell, only lays out the page. */
function readTable(element: Element, blocks: Block[], lines: Lines): void {
  const rows = rowsOf(element);
  const holdsTable = rows.some((row) => row.some((cell) => contains(cell, 'table')));
  if (holdsTable || rows.every((row) => row.length < 2)) walk(element, blocks, lines);
  else if (rows.length > 0)
    blocks.push(
      tableOf(
        rows.map((row) => row.map(markedCell)),
        1,
      ),
    );
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
    return UNSEEN.has(child.name) ? [] : textsOf(child);
  });
}

function contains(element: Element, name: string): boolean {
  return childrenOf(element).some((child) => child.name === name || contains(child, name));
}
