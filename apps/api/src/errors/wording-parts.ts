import type { Wording } from '@ledger/domain';

/** A text of a catalogue in its two parts. */
export interface WordingParts {
  readonly wrong: Wording;
  /** Absent if the text says only what is wrong. */
  readonly cure?: Wording;
}

/**
 * Texts of the catalogues say what is wrong in their first sentence and how to mend it in what follows. A text of one
 * sentence does so in front of its first semicolon and behind it. What stands in brackets ends no sentence.
 */
export function partsOf({ zh, en }: Wording): WordingParts {
  const [zhParts, enParts] = [split(zh), split(en)];
  if (!zhParts || !enParts) return { wrong: { zh, en } };
  return {
    wrong: { zh: zhParts[0], en: enParts[0] },
    cure: { zh: zhParts[1], en: enParts[1] },
  };
}

const SENTENCE_ENDS = [/^(?:。|\.\s)(?=.)/, /^(?:；|;\s)/] as const;
const OPENING = /[（(“]/;
const CLOSING = /[）)”]/;

function split(text: string): readonly [string, string] | undefined {
  for (const end of SENTENCE_ENDS) {
    const at = endAt(text, end);
    if (at) return [text.slice(0, at.from), text.slice(at.to).trim()];
  }
  return undefined;
}

function endAt(text: string, end: RegExp): { readonly from: number; readonly to: number } | undefined {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (OPENING.test(letter)) depth += 1;
    else if (CLOSING.test(letter)) depth -= 1;
    const found = depth === 0 ? end.exec(text.slice(index)) : null;
    if (found) return { from: index, to: index + found[0].length };
  }
  return undefined;
}
