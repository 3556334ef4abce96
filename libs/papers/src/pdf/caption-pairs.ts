import type { Box } from '../paper';
import type { TextLine } from './text-lines';
import { tokenLine } from './unruled/tokens';

/** The captions of two tables, printed on one line. */
export interface CaptionPair {
  readonly left: Box;
  readonly right: Box;
}

/** Parts of a line that are further apart than this, in font sizes, are not one caption. */
const APART = 3;
const TITLE = /^[^，。；]{4,}表(?:[（(].{1,12}[)）])?$/u;
/** 公开01表, 附表2: the number of a form beside its title. */
const NUMBER_OF_FORM = /^(?:预算|决算|部门)?(?:公开|附)?\d*表/u;
const MONEY = /单位[:：]?(?:人民币)?(?:万元|元)/u;

/** A pair is two titles or two units of money. The name of an office beside a unit is not a pair. */
export function captionPair(line: TextLine): CaptionPair | undefined {
  const [left, right, ...others] = groupsOf(line);
  if (!left || !right || others.length > 0) return undefined;
  const isPair =
    (isTitle(left.text) && isTitle(right.text)) || (MONEY.test(left.text) && MONEY.test(right.text));
  return isPair ? { left, right } : undefined;
}

function isTitle(text: string): boolean {
  return TITLE.test(text) && !NUMBER_OF_FORM.test(text);
}

interface Group extends Box {
  readonly text: string;
}

function groupsOf(line: TextLine): readonly Group[] {
  const { tokens, size } = tokenLine(line, 0);
  const groups: Group[] = [];
  for (const { text, left, top, right, bottom } of tokens) {
    const before = groups.at(-1);
    if (before && left - before.right < size * APART)
      groups[groups.length - 1] = { ...before, text: before.text + text, right };
    else groups.push({ text, left, top, right, bottom });
  }
  return groups;
}
