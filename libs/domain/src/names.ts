/** White space that ends a line or moves the cursor: in a name it is one space. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** What shows nothing or changes how the rest is shown: controls, formats, broken halves, fillers. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu;
const UNSEEN_BUT_LINES = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu;
/** Texts of these characters alone are what they seem. */
const NEEDS_READING = /[^\x21-\x7E\u4E00-\u9FFF]/;
const NEEDS_FOLDING = /[^\x21-\x40\x5B-\x7E\u4E00-\u9FFF]/;

/**
 * What people see of a text, on one line: NFC, without control and format characters, nothing around it. Width, case and
 * spaces inside stay as typed: （本级） is not made (本级).
 */
export function asSeen(text: string): string {
  if (!NEEDS_READING.test(text)) return text;
  return text.replaceAll(BREAKS, ' ').replaceAll(UNSEEN, '').normalize('NFC').trim();
}

/** {@link asSeen} of a text that may have several lines. */
export function asSeenInLines(text: string): string {
  if (!NEEDS_READING.test(text)) return text;
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNSEEN_BUT_LINES, '')
    .normalize('NFC')
    .trim();
}

/** The form in which names are compared: independent of width, case, spacing and invisible characters. */
export function foldName(text: string): string {
  if (!NEEDS_FOLDING.test(text)) return text;
  // Names are mostly of these characters, and each command folds one.
  if (!NEEDS_READING.test(text)) return text.toLowerCase();
  const wide = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  return wide.replaceAll(/[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** Whether people would read the same name. */
export function sameName(one: string, other: string): boolean {
  return one === other || foldName(one) === foldName(other);
}

/** Characters that move the cursor, start escape sequences or change the order of what stands around them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
const HIDDEN_BUT_LINES = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** A text as one line of a terminal or a log: line breaks as ⏎, what nobody would see as a mark: ⟨202E⟩. */
export function shown(text: string): string {
  return text.replaceAll(/\r\n?|\n/g, '⏎').replaceAll(HIDDEN, mark);
}

/** {@link shown} of a block that has its own lines. */
export function shownInLines(text: string): string {
  return text.replaceAll(HIDDEN_BUT_LINES, mark);
}

function mark(character: string): string {
  return `⟨${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
