/** What papers are printed in: ASCII, Chinese, and the punctuation, numbers, lines and signs of both. */
const KNOWN =
  /[\u0020-\u007e\u00b0-\u00b7\u00d7\u00f7\u2010-\u2044\u2100-\u22ff\u2460-\u25ff\u2e80-\u303f\u3200-\u33ff\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/u;
/** Glyph numbers that stand for digits come out as control characters. */
const CONTROL = /[\p{Cc}\p{Cn}\ufffd]/u;
/** Less text says nothing of its font. */
const FEWEST = 20;
const LEAST_KNOWN = 0.8;
const MOST_CONTROL = 0.02;

/**
 * False where the fonts of a page do not say which characters their glyphs are: what comes out are other characters, which
 * must not be taken for text. Some programs write such PDFs.
 */
export function isLegible(texts: readonly string[]): boolean {
  let [all, known, control] = [0, 0, 0];
  for (const text of texts) {
    for (const character of text) {
      if (/\s/u.test(character)) continue;
      all += 1;
      if (KNOWN.test(character)) known += 1;
      if (CONTROL.test(character)) control += 1;
    }
  }
  return all < FEWEST || (known >= all * LEAST_KNOWN && control <= all * MOST_CONTROL);
}
