const MARK = /\p{Bidi_Control}/u;
const MARKS = new RegExp(MARK, 'gu');

/** A text of an answer with bidirectional marks as marks, ⟨202E⟩: nobody sees another order than was recorded. */
export function withMarks(text: string): string {
  // Hardly any text has one, and looking costs much less than replacing.
  if (!MARK.test(text)) return text;
  return text.replaceAll(
    MARKS,
    (character) => `⟨${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}
