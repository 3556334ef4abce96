import { Parser } from 'htmlparser2';
import type { Workbook } from '../workbook';
import { isRed } from './html-red';
import { MarkedSheet } from './marked-sheet';
import { RedClasses } from './red-classes';

const CELL = /^t[dh]$/;
const BREAKS = /^(br|p|div|tr|li)$/;
const UNSEEN = /^(script|style|template|noscript)$/;
const AROUND_BREAKS = /(?<! ) +(?=\n)|(?<=\n) +/g;
const STRUCK = /^(s|strike|del)$/;

/** A cell that is open, with the look of what is in it. */
interface OpenCell {
  readonly columns: number;
  readonly rows: number;
  text: string;
  /** It has more than blanks. */
  hasWords: boolean;
  isRed: boolean;
  isStruck: boolean;
}

/**
 * The tables of a web page that a system exports as .xls, one below another, as spreadsheet programs open it. Undefined if
 * it has none. Nothing is loaded, and nothing in it is carried out.
 */
export function readHtml(text: string): Workbook | undefined {
  const page = new Page();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        page.open(name, attributes);
      },
      ontext: (data) => {
        page.text(data);
      },
      onclosetag: (name) => {
        page.close(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(text);
  return page.tables > 0 ? { sheets: [page.sheet.sheet()] } : undefined;
}

class Page {
  readonly sheet = new MarkedSheet('HTML');
  tables = 0;
  private cell: OpenCell | undefined;
  private unseen = 0;
  private readonly classes = new RedClasses();
  private styles: string | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (UNSEEN.test(name)) this.unseen += 1;
    if (name === 'style') this.styles = '';
    if (name === 'table') this.beginTable();
    else if (name === 'tr') {
      this.endCell();
      this.sheet.beginRow({ isHidden: /display\s*:\s*none/i.test(attributes['style'] ?? '') });
    } else if (CELL.test(name)) {
      this.endCell();
      const [columns, rows] = [Number(attributes['colspan'] ?? 1), Number(attributes['rowspan'] ?? 1)];
      this.cell = {
        columns,
        rows,
        text: '',
        hasWords: false,
        isRed: this.isRed(attributes),
        isStruck: false,
      };
    } else if (this.cell) this.openWithin(this.cell, name, attributes);
  }

  text(data: string): void {
    if (this.styles !== undefined) this.styles += data;
    if (!this.cell || this.unseen > 0) return;
    this.cell.text += data.replaceAll(/[\t\r\n ]+/g, ' ');
    this.cell.hasWords ||= data.trim() !== '';
  }

  close(name: string): void {
    if (UNSEEN.test(name)) this.unseen -= 1;
    if (name === 'style') this.classes.take(this.styles ?? '');
    if (name === 'style') this.styles = undefined;
    if (CELL.test(name) || name === 'tr') this.endCell();
    if (name === 'table') this.sheet.endTable();
  }

  private openWithin(cell: OpenCell, name: string, attributes: Readonly<Record<string, string>>): void {
    if (BREAKS.test(name) && cell.hasWords) cell.text += '\n';
    if (STRUCK.test(name) || /line-through/i.test(attributes['style'] ?? '')) cell.isStruck = true;
    if (this.isRed(attributes)) cell.isRed = true;
  }

  private isRed(attributes: Readonly<Record<string, string>>): boolean {
    return isRed(attributes) || this.classes.has(attributes['class'] ?? '');
  }

  /** A table within a cell comes below what the cell says. */
  private beginTable(): void {
    this.endCell();
    this.sheet.endTable();
    // A blank row between two tables.
    if (this.tables > 0) this.sheet.beginRow();
    this.tables += 1;
  }

  private endCell(): void {
    const { cell } = this;
    this.cell = undefined;
    if (!cell) return;
    const text = cell.text.replaceAll(AROUND_BREAKS, '').trim();
    const { columns, rows, isRed, isStruck } = cell;
    const look = isRed || isStruck ? { isRed, isStruck } : undefined;
    this.sheet.add({ value: text === '' ? undefined : text, columns, rows, look });
  }
}
