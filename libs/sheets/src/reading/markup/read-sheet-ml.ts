import { Parser } from 'htmlparser2';
import { lookOf, type Look } from '../looks';
import { isRedColour } from '../red';
import type { Cell, Workbook } from '../workbook';
import { MarkedSheet } from './marked-sheet';

type Attributes = Readonly<Record<string, string>>;

/** Reads a workbook as Excel 2002 and 2003 wrote it in XML, which systems still export as .xls. Undefined if it has no sheet. */
export function readSheetMl(text: string): Workbook | undefined {
  const book = new Book();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        book.open(withoutPrefix(name), attributes);
      },
      ontext: (data) => {
        book.text += data;
      },
      onclosetag: (name) => {
        book.close(withoutPrefix(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return book.sheets.length > 0 ? { sheets: book.sheets.map((sheet) => sheet.sheet()) } : undefined;
}

class Book {
  readonly sheets: MarkedSheet[] = [];
  text = '';
  private readonly looks = new Map<string, Look | undefined>();
  private style = { id: '', isRed: false, isStruck: false, format: '' };
  private cell: Attributes | undefined;
  private type = '';
  private value: Cell;

  open(name: string, attributes: Attributes): void {
    const said = (key: string) => attributes[`ss:${key}`] ?? attributes[key];
    if (name === 'Worksheet') this.sheets.push(new MarkedSheet(said('Name') ?? ''));
    else if (name === 'Style')
      this.style = { id: said('ID') ?? '', isRed: false, isStruck: false, format: '' };
    else if (name === 'Font') {
      this.style.isRed = isRedColour({ rgb: (said('Color') ?? '#000000').slice(1) });
      this.style.isStruck = said('StrikeThrough') === '1';
    } else if (name === 'NumberFormat')
      this.style.format = FORMATS[said('Format') ?? ''] ?? said('Format') ?? '';
    else if (name === 'Row')
      this.sheet?.beginRow({ ...fromIndex(said('Index')), isHidden: said('Hidden') === '1' });
    else if (name === 'Cell') {
      this.cell = attributes;
      this.value = undefined;
    } else if (name === 'Data') this.type = said('Type') ?? 'String';
    if (name === 'Data' || name === 'Visible') this.text = '';
  }

  close(name: string): void {
    if (name === 'Style') this.looks.set(this.style.id, lookOf(this.style));
    else if (name === 'Data') this.value = valueOf(this.type, this.text);
    else if (name === 'Cell') this.endCell();
    else if (name === 'Visible' && this.sheet) this.sheet.isHidden = this.text.trim() !== 'SheetVisible';
  }

  private get sheet(): MarkedSheet | undefined {
    return this.sheets.at(-1);
  }

  private endCell(): void {
    const { cell = {}, sheet } = this;
    this.cell = undefined;
    const said = (key: string) => cell[`ss:${key}`] ?? cell[key];
    const { at: column } = fromIndex(said('Index'));
    sheet?.add(
      {
        value: this.value,
        columns: Number(said('MergeAcross') ?? 0) + 1,
        rows: Number(said('MergeDown') ?? 0) + 1,
        look: this.looks.get(said('StyleID') ?? ''),
        column,
      },
      said('Formula') !== undefined,
    );
  }
}

/** Formats that have names instead of codes. */
const FORMATS: Readonly<Record<string, string>> = { Percent: '0.00%' };

/** An index counts from 1. */
function fromIndex(index: string | undefined): { readonly at?: number } {
  const at = Number(index) - 1;
  return Number.isInteger(at) && at >= 0 ? { at } : {};
}

function valueOf(type: string, text: string): Cell {
  const plain = text.trim();
  if (plain === '') return undefined;
  if (type === 'DateTime' && /^\d{4}-\d\d-\d\dT/.test(plain)) return { day: plain.slice(0, 10) };
  if (type === 'Number' && Number.isFinite(Number(plain))) return Number(plain);
  return type === 'Boolean' ? String(plain === '1') : text;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
