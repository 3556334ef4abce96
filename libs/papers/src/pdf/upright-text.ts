/** Radicals that PDFs use instead of characters (⼀ for 一), and their presentation forms. */
const RADICALS = /[\u2E80-\u2FDF\uF900-\uFAFF\uFE30-\uFE4F]/gu;
/** Radicals that Unicode does not map, each with its character. */
const SUPPLEMENT =
  '⺄⺈⺊⺌⺎⺒⺗⺙⺜⺝⺟⺠⺧⺩⺫⺬⺮⺶⺻⺼⻁⻄⻅⻆⻉⻊⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳';
const CHARACTERS =
  '乙刀卜小兀巳心攵日月母民牛王目示竹羊聿肉虎西见角贝足车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟';
/** Marks of direction and joining, byte order marks, and the private use area of symbol fonts. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD\uE000-\uF8FF]/gu;

/** Replaces radicals by characters, removes what is invisible, and turns all blanks into one kind. */
export function upright(text: string): string {
  return text
    .replace(RADICALS, (radical) => CHARACTERS[SUPPLEMENT.indexOf(radical)] ?? radical.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\t]/gu, ' ');
}
