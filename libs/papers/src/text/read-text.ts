import type { Block, Paper } from '../paper';
import { endsSentence, isNumbered } from '../paragraph-breaks';
import { paragraphFrom } from '../paragraph-from';
import { isTabbed, tableEnd, tableOfLines } from './tabbed-lines';

/**
 * A line that is at least this full, measured against the longest tenth of all lines, was broken because it had no more
 * room.
 */
const FULL = 0.85;

/**
 * Reads pasted or saved text as a paper. A paragraph begins behind an empty line, at a number or at an indent. A line
 * that was broken for lack of room continues. Columns separated by tabs or by bars are a table.
 */
export function readText(text: string): Paper {
  const printed = text.split(/\r\n|\r|\n|\f/u);
  const room = roomOf(printed);
  const lines = withoutSpacing(printed, room);
  const blocks: Block[] = [];
  let index = 0;
  while (index < lines.length) {
    const end = isTabbed(lines[index]) ? tableEnd(lines, index) : paragraphEnd(lines, index, room);
    const part = lines.slice(index, end);
    if (isTabbed(part[0])) blocks.push(tableOfLines(part));
    else if (part.some((line) => line.trim() !== '')) {
      blocks.push(paragraphFrom(part.map((line) => ({ text: line.trim(), page: 1 }))));
    }
    index = end;
  }
  return { format: 'text', pages: [{ number: 1 }], blocks };
}

function paragraphEnd(lines: readonly string[], from: number, room: Room): number {
  let end = from + 1;
  while (end < lines.length && goesOn(lines[end - 1] ?? '', lines[end] ?? '', room)) end += 1;
  return end;
}

function goesOn(before: string, line: string, { width, measure }: Room): boolean {
  if (line.trim() === '' || before.trim() === '' || isTabbed(line) || isNumbered(line)) return false;
  if (/^(?:\u3000| {2})/u.test(line)) return false;
  return !endsSentence(before) && measure(before.trim()) >= width * FULL;
}

const FEWEST_BROKEN = 5;
const MOSTLY = 0.8;
/** As many sentences end, measured against the lines that were broken. */
const ENDING = 0.2;

/** If nearly every line that was broken for lack of room is followed by an empty one, these empty lines mean nothing. */
function withoutSpacing(lines: readonly string[], room: Room): readonly string[] {
  const broken = lines.flatMap((line, index) => (isBroken(line.trim(), room) ? [index] : []));
  const spaced = new Set(broken.filter((index) => lines[index + 1]?.trim() === ''));
  // Titles among each other are broken nowhere: no line ends a sentence.
  const ends = lines.filter(endsSentence).length;
  const isSpaced = broken.length >= FEWEST_BROKEN && spaced.size >= broken.length * MOSTLY;
  if (!isSpaced || ends < broken.length * ENDING) return lines;
  return lines.filter((_, index) => !spaced.has(index - 1));
}

function isBroken(line: string, { width, measure }: Room): boolean {
  return line !== '' && measure(line) >= width * FULL && !/ {2}/u.test(line) && !endsSentence(line);
}

/** How long a line can be, and how lines are measured. */
interface Room {
  readonly width: number;
  readonly measure: (line: string) => number;
}

const WIDE_ENOUGH = 20;

/**
 * Lines that a page broke are equally wide as printed. Lines that somebody typed are too few or too short to tell, and
 * are counted by their characters.
 */
function roomOf(lines: readonly string[]): Room {
  const printed = { width: fullWidth(lines, widthOf), measure: widthOf };
  const broken = lines.filter((line) => isBroken(line.trim(), printed));
  if (printed.width >= WIDE_ENOUGH && broken.length >= FEWEST_BROKEN) return printed;
  const measure = (line: string) => line.length;
  return { width: fullWidth(lines, measure), measure };
}

/** Of lines of text: a row of columns set with blanks may be much longer. */
function fullWidth(lines: readonly string[], measure: Room['measure']): number {
  const lengths = lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/ {2}/u.test(line))
    .map(measure);
  return lengths.sort((one, other) => one - other)[Math.floor(lengths.length * 0.9)] ?? 0;
}

/**
 * As printed: digits and Latin letters are half as wide as Chinese characters. Punctuation that somebody made half as
 * wide was printed in full width.
 */
function widthOf(line: string): number {
  const narrow = line.match(/[\w\s.%+\-/]|(?<=\d),(?=\d)/gu)?.length ?? 0;
  return line.length - narrow / 2;
}
