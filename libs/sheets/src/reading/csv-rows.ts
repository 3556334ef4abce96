import { SheetError } from '../sheet-error';
import { SHEET_LIMITS } from './limits';

const QUOTE = '"';
const [CARRIAGE_RETURN, LINE_FEED] = [...'\r\n'].map((mark) => mark.charCodeAt(0));
/** A column with more different texts has a different text in each row, so sharing saves nothing. */
const MOST_SHARED = 5_000;
/** No list has a column beyond these. */
const MOST_COLUMNS = 300;

/**
 * The rows of a text whose cells are separated by `mark`. Yields them one by one, so that a large file is not held
 * twice. Equal cells of a column share one string.
 * @throws SheetError TOO_MANY_CELLS
 */
export function* csvRows(text: string, mark: string): Generator<readonly string[]> {
  const columns: SharedTexts[] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length || row.length > 0;) {
    const { end, content } = fieldAt(text, at, mark);
    if (row.length < MOST_COLUMNS) columns[row.length] ??= new SharedTexts();
    row.push(columns[row.length]?.of(content) ?? content);
    if (row.length > SHEET_LIMITS.cells)
      throw new SheetError('TOO_MANY_CELLS', { limit: SHEET_LIMITS.cells });
    at = end + 1;
    if (text[end] === mark) continue;
    yield row;
    row = [];
    if (text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(at) === LINE_FEED) at += 1;
  }
}

interface CsvField {
  readonly content: string;
  /** The index behind the cell: a separator, the end of the line, or the end of the text. */
  readonly end: number;
}

function fieldAt(text: string, at: number, mark: string): CsvField {
  if (text[at] !== QUOTE) {
    const end = endOfPlain(text, at, mark);
    return { content: text.slice(at, end), end };
  }
  const closing = closingQuote(text, at + 1);
  const end = endOfPlain(text, Math.min(closing + 1, text.length), mark);
  const quoted = text.slice(at + 1, closing).replaceAll('""', QUOTE);
  return { content: quoted + text.slice(closing + 1, end), end };
}

/** A doubled quote is one quote of the content. An unclosed cell ends at the end of the text. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf(QUOTE, from);
  while (at >= 0 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2);
  return at < 0 ? text.length : at;
}

function endOfPlain(text: string, from: number, mark: string): number {
  const separator = mark.charCodeAt(0);
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === separator || code === LINE_FEED || code === CARRIAGE_RETURN) return at;
  }
  return text.length;
}

class SharedTexts {
  private readonly texts = new Map<string, string>();

  of(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    if (this.texts.size < MOST_SHARED) this.texts.set(text, text);
    return text;
  }
}
