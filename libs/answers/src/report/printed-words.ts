const ENDS = /^(?:$|[，。；：、！？（）()《》“”"'\s])/u;
const BEGINS = /(?:^|[，。；：、！？（）()《》“”"'\s为是：])$/u;

/** Where a word stands as a value of its own, such as a grade: behind a mark, 为 or 是, and before a mark. */
export function wordAt(
  text: string,
  word: string,
  taken: readonly { readonly from: number; readonly to: number }[],
): number | undefined {
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
    const to = from + word.length;
    const isFree = taken.every((other) => other.to <= from || to <= other.from);
    if (isFree && BEGINS.test(text.slice(0, from)) && ENDS.test(text.slice(to))) return from;
  }
  return undefined;
}
