/** What a column of a table with fixed columns is made of. */
interface Headed {
  readonly head: string;
  readonly width?: string;
  readonly sort?: 'ascending' | 'descending' | 'none';
}

const WIDTH = '7em';
/** Of a Latin letter and of the padding of a cell, in em; a Chinese character is one. */
const LETTER = 0.58;
const PADDING = 1.4;
/** For the mark that says how rows are sorted by it. */
const MARK = 1.2;

/** As wide as asked for, and never narrower than its head in the language of the page: a head that is cut says nothing. */
export function columnWidth({ head, width = WIDTH, sort }: Headed): string {
  const letters = [...head].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : LETTER), 0);
  const least = letters + PADDING + (sort === 'ascending' || sort === 'descending' ? MARK : 0);
  return `max(${width}, ${least.toFixed(1)}em)`;
}
