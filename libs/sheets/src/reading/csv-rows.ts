const QUOTE = '"';
const [CARRIAGE_RETURN, LINE_FEED] = [...'\r\n'].map((mark) => mark.charCodeAt(0));
/** Beyond these a column has a text of its own for each row. */
const MOST_SHARED = 5_000;
/** Behind these no list has a column. */
const MOST_COLUMNS = 300;

/**
 * The rows of a text that separates its cells by `mark`, one after another: of a large file no more is held than what is
 * taken from it. Cells of a column that say the same share one text.
 */
export function* csvRows(text: string, mark: string): Generator<readonly string[]> {
  const columns: SharedTexts[] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length || row.length > 0;) {
    const { end, content } = fieldAt(text, at, mark);
    if (row.length < MOST_COLUMNS) columns[row.length] ??= new SharedTexts();
    row.push(columns[row.length]?.of(content) ?? content);
    at = end + 1;
    if (text[end] === mark) continue;
    yield row;
    row = [];
    if (text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(at) === LINE_FEED) at += 1;
  }
}

interface CsvField {
  readonly content: string;
  /** Of what stands behind it: a mark, the end of its line, or of the text. */
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

/** A quote that stands twice is one of the content; what is never closed goes on to the end of the text. */
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
