/** Brackets of document numbers are typed in many ways: 怀财预〔2023〕6号, [2023], (2023). */
const OPENING = /[〔【［[（({「《<]/g;
const CLOSING = /[〕】］\]）)}」》>]/g;

/** What two texts are compared by: width, case, and the kind of brackets do not count. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(OPENING, '(').replace(CLOSING, ')');
}

/** Whether a folded text holds every word that was asked for; nothing asked for is in every text. */
export function searchOf(asked: string): (text: string) => boolean {
  const words = folded(asked).split(/\s+/).filter(Boolean);
  return (text) => words.every((word) => text.includes(word));
}
