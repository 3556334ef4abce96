/** White space that ends a line or moves the cursor. In a name it becomes one space. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Characters that are invisible or change how others are shown: controls, formats, broken surrogates, fillers. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu;
const UNSEEN_BUT_LINES = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu;
/** Texts of only these characters need no normalisation. */
const NEEDS_READING = /[^\x21-\x7E\u4E00-\u9FFF]/;
const NEEDS_FOLDING = /[^\x21-\x40\x5B-\x7E\u4E00-\u9FFF]/;

/**
 * What people see of a text, on one line: NFC, without control and format characters, trimmed. Width, case and inner
 * spaces stay as typed: （本级） does not become (本级).
 */
export function asSeen(text: string): string {
  if (!NEEDS_READING.test(text)) return text;
  return text.replaceAll(BREAKS, ' ').replaceAll(UNSEEN, '').normalize('NFC').trim();
}

/** {@link asSeen} for a text that may have several lines. */
export function asSeenInLines(text: string): string {
  if (!NEEDS_READING.test(text)) return text;
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNSEEN_BUT_LINES, '')
    .normalize('NFC')
    .trim();
}

/** The form in which names are compared. It ignores width, case, spacing and invisible characters. */
export function foldName(text: string): string {
  if (!NEEDS_FOLDING.test(text)) return text;
  // A fast path, because most names have only these characters and every command folds one.
  if (!NEEDS_READING.test(text)) return text.toLowerCase();
  const wide = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  return wide.replaceAll(/[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** Whether people would read the same name. */
export function sameName(one: string, other: string): boolean {
  return one === other || foldName(one) === foldName(other);
}

/** Characters that move the cursor, start escape sequences or reorder the text around them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
const HIDDEN_BUT_LINES = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * A text as one line of a terminal or a log: line breaks become ⏎, invisible characters become marks such as ⟨202E⟩.
 */
export function shown(text: string): string {
  return text.replaceAll(/\r\n?|\n/g, '⏎').replaceAll(HIDDEN, mark);
}

/** {@link shown} for a block with several lines. */
export function shownInLines(text: string): string {
  return text.replaceAll(HIDDEN_BUT_LINES, mark);
}

/** A text whose order nothing changes: bidirectional marks stand as marks, all else as it is. */
export function shownInOrder(text: string): string {
  return text.replaceAll(/\p{Bidi_Control}/gu, mark);
}

function mark(character: string): string {
  return `⟨${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
