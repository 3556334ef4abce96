/** How headings and items are numbered: 第一部分, 一、, （一）, (1), 1. and 1、, ①. */
const NUMBERED =
  /^(?:第[一二三四五六七八九十百]+[部章节条编]|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、．]|\d{1,2}\.(?!\d)|[①-⑳])/u;
const SENTENCE_END = /[。；;：:！!？?]["”’）)]*$/u;

/** Whether a line opens a heading or an item of a list. */
export function isNumbered(line: string): boolean {
  return NUMBERED.test(line.trim());
}

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.trim());
}
