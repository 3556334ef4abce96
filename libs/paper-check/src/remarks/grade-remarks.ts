import type { Block, Table } from '@ledger/papers';
import type { Remark } from '../report';
import { plainText } from '../text/mentions';
import { around } from './around';

type Grade = '优' | '良' | '中' | '差';

/** A grade, and the least score that earns it. */
interface Band {
  readonly grade: Grade;
  readonly from: number;
}

/**
 * 《项目支出绩效评价管理办法》（财预〔2020〕10号）: 90 and more is 优, 80 良, 60 中, less 差. It lets offices set others, which they
 * print.
 */
const COMMON: readonly Band[] = [
  { grade: '优', from: 90 },
  { grade: '良', from: 80 },
  { grade: '中', from: 60 },
  { grade: '差', from: 0 },
];

const NAMES: readonly (readonly [Grade, RegExp])[] = [
  ['优', /^优秀?$/u],
  ['良', /^良好?$/u],
  ['中', /^(?:中等?|一般|合格)$/u],
  ['差', /^(?:较?差|不合格)$/u],
];
const GRADE = '(优秀?|良好?|中等?|一般|合格|较?差|不合格)';
/** 90（含）-100 分为优, 90 分以上为优, 得分≥90 分为优秀. */
const BAND = new RegExp(
  String.raw`(?:[≥＞>]=?\s*)?(\d{2,3})\s*分?(?:[（(]不?含[^）)]{0,4}[)）])?(?:\s*(?:分?(?:及)?以上|[-—–~～至到]{1,2}\s*\d{2,3}\s*分?(?:[（(]不?含[^）)]{0,4}[)）])?))?(?:以下)?\s*分?(?:的|者)?[，,]?(?:评价)?(?:等级|等次|结果)?(?:评?定)?(?:为|是|属于|[:：])\s*[“"‘]?${GRADE}(?!\p{sc=Han})`,
  'gu',
);
/** 优（90-100 分）, 良：80（含）-90 分. */
const BAND_BEHIND = new RegExp(
  String.raw`(?<!\p{sc=Han})${GRADE}[”"’]?\s*[（(:：]\s*(?:得分)?\s*[≥＞>]?=?\s*(\d{2,3})`,
  'gu',
);
const SCORED = new RegExp(
  String.raw`(?<!指标.{0,6})(?:自评|评价|综合|总|最终|绩效)(?:得分|总分|总?得分|评分|分)(?:为|是|[:：])?\s*(\d{1,3}(?:\.\d+)?)\s*分?[^。；;\d]{0,24}?(?:等级|等次|级别|档次|结论|结果|评定|评级)(?:评定)?(?:为|是|[:：])?\s*[“"‘（(【]?${GRADE}(?=[”"’）)】。，,；;、\s级等]|$)`,
  'gu',
);

/** A grade that the score beside it does not earn: 自评得分 86 分，评价等级为“优”. */
export function gradeRemarks(blocks: readonly Block[]): readonly Remark[] {
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).map(plainText);
  const bands = bandsIn(texts) ?? COMMON;
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [...plainText(block.text).matchAll(SCORED)].flatMap(({ index, 1: score, 2: grade }) =>
          isEarned(bands, Number(score), grade)
            ? []
            : [{ code: 'DIRECTION' as const, page: block.page, text: around(block.text, index) }],
        )
      : inForm(block, bands),
  );
}

function bandsIn(texts: readonly string[]): readonly Band[] | undefined {
  const bands = texts.flatMap((text) => [
    ...[...text.matchAll(BAND)]
      // 得 96 分，等级为优 is the grade of one score.
      .filter(([all]) => /以上|以下|[-—–~～至到≥＞>]/u.test(all))
      .flatMap(([all, from, name]) => bandOf(/以下/u.test(all) ? '0' : from, name)),
    ...[...text.matchAll(BAND_BEHIND)].flatMap(([, name, from]) => bandOf(from, name)),
  ]);
  return new Set(bands.map(({ grade }) => grade)).size < 2 ? undefined : bands;
}

function bandOf(from: string | undefined, name: string | undefined): readonly Band[] {
  const grade = gradeOf(name ?? '');
  // A band of a single indicator is no band of the whole.
  return grade === undefined || from === undefined || Number(from) > 100
    ? []
    : [{ grade, from: Number(from) }];
}

function gradeOf(name: string): Grade | undefined {
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0];
}

/** True as well where the bands do not tell. */
function isEarned(bands: readonly Band[], score: number, name = ''): boolean {
  const grade = gradeOf(name);
  const own = bands.filter((band) => band.grade === grade);
  if (grade === undefined || own.length === 0 || score > 100) return true;
  const best = bands.filter(({ from }) => from <= score).toSorted((one, other) => other.from - one.from)[0];
  return best === undefined || best.grade === grade || own.some(({ from }) => from === best.from);
}

const FULL_MARK = 100;
const TOTAL_NAME = /^(?:自评|评价|综合)?(?:总?得分|总分|合计得分)(?:[（(].{0,6}[)）])?[:：]?$/u;
const GRADE_NAME = /^(?:自评|评价|绩效|评定)?(?:等级|等次|评级)(?:[（(].{0,12}[)）])?[:：]?$/u;

/** A form prints the score behind 总分 or 自评得分, and the grade behind 自评等级. */
function inForm(table: Table, bands: readonly Band[]): readonly Remark[] {
  const rows = [...Map.groupBy(table.cells, ({ row }) => row).values()];
  const behind = (name: RegExp, isWanted: (text: string) => boolean) =>
    rows.flatMap((row) => {
      const at = row.findIndex(({ text }) => name.test(text.replace(/\s/gu, '')));
      return at < 0 ? [] : row.slice(at + 1).filter(({ text }) => isWanted(text.trim()));
    });
  const [grade, ...otherGrades] = behind(GRADE_NAME, (text) => gradeOf(text) !== undefined);
  const scores = behind(TOTAL_NAME, (text) => /^\d{1,3}(?:\.\d+)?分?$/u.test(text)).map(({ text }) =>
    Number.parseFloat(text),
  );
  const [first, score = first] = [scores[0], scores.at(-1)];
  if (!grade || otherGrades.length > 0 || score === undefined) return [];
  // 100 may be the full mark beside points that are blank; a form without the execution of the budget has another one.
  if (scores.length > 1 ? first !== FULL_MARK : score === FULL_MARK) return [];
  if (isEarned(bands, score, grade.text.trim())) return [];
  return [{ code: 'DIRECTION', page: grade.page, text: `${String(score)}分，${grade.text}` }];
}
