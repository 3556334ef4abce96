/** A text of an answer with bidirectional marks as marks, ⟨202E⟩: nobody sees another order than was recorded. */
export function withMarks(text: string): string {
  return text.replaceAll(
    /\p{Bidi_Control}/gu,
    (character) => `⟨${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}
