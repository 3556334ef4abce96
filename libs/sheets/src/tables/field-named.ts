import { NAMES } from './field-names';
import { MONTH_FIELDS, type Field } from './fields';

/** 类, 款 and 项 stand under a head that says which classification they belong to. */
const PARTS: readonly (readonly [RegExp, Field, Field])[] = [
  [/^类(编码)?$/, 'functionalClass', 'economicClass'],
  [/^款(编码)?$/, 'functionalGroup', 'economicGroup'],
  [/^项(编码)?$/, 'functionalItem', 'functionalItem'],
];
/** Names that mean a field only if they stand alone. With other heads above, the same word means something else. */
const ALONE: ReadonlyMap<string, Field> = new Map([
  ['年', 'calendarYear'],
  ['年份', 'calendarYear'],
  ['年度', 'calendarYear'],
  ['会计年', 'calendarYear'],
  ['会计年度', 'calendarYear'],
  ['月', 'calendarMonth'],
  ['日', 'dayOfMonth'],
  ['支出', 'amount'],
  ['收入', 'income'],
]);
/** Who gave which part of an amount. Under the head of that amount, beside its total. */
const SHARE =
  /^(其中)?(中央|省|自治区|直辖市|市|州|县|区|镇|乡|上级|本级|同级|下级)(本级|级)?(以上|以下)?(财政)?(补助|配套|承担|安排|下达)?(资金|部分|金额|数)?$/;
/** The head of a total below that of an amount. */
const TOTAL = /^(合计|小计|总计|总额|计)$/;
const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

export interface NamedField {
  readonly field: Field;
  /** A lower rank is trusted more. */
  readonly rank: number;
  /** Who gave a part of an amount, in place of a field of its own. */
  readonly isShare?: true;
}

/** The field that a heading names. `path`: the texts of its column, from the lowest row upwards. */
export function fieldNamed(path: readonly string[]): NamedField | undefined {
  const names = path.map(normalized).filter((name) => name !== '');
  const [lowest, ...above] = names;
  // Amounts, days and codes below a heading name no field. A sheet has many of them, so they are skipped early.
  if (lowest === undefined || !names.some((name) => /\p{L}/u.test(name))) return undefined;
  for (const [part, functional, economic] of PARTS)
    if (part.test(lowest)) return { field: /经济/.test(above.join()) ? economic : functional, rank: 0 };
  const alone = ALONE.get(lowest);
  if (alone !== undefined) return { field: alone, rank: NAMES.length };
  if (isShare(lowest, above)) return { field: 'other', rank: 0, isShare: true };
  // 金额 under 借方, 号 under 凭证: all heads together say more than each alone.
  const whole = TOTAL.test(lowest) ? above.toReversed().join('') : '';
  for (const name of [names.toReversed().join(''), ...(whole === '' ? [] : [whole]), ...names]) {
    const month = monthNamed(name);
    if (month !== undefined) return { field: month, rank: 0 };
    const rank = NAMES.findIndex(([, pattern]) => pattern.test(name));
    const found = NAMES[rank];
    if (found) return { field: found[0], rank };
  }
  return undefined;
}

/** 中央 under 下达指标 or under 资金来源, but not under 文号. */
function isShare(lowest: string, above: readonly string[]): boolean {
  if (above.length === 0 || !SHARE.test(lowest)) return false;
  const named = fieldNamed(above);
  return named === undefined || /^(amount|book|other)$/.test(named.field);
}

function monthNamed(name: string): Field | undefined {
  const [, written = ''] =
    /^(?:\d{4}年)?([0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?:用款|资金)?(?:计划|预算|额度)?(?:数|金额|额)?$/.exec(
      name,
    ) ?? [];
  const month = MONTHS.includes(written) ? MONTHS.indexOf(written) + 1 : Number(written);
  return MONTH_FIELDS.find((field) => field === `month${month}`);
}

/** A heading without spaces, units and marks of required columns, in half-width lower case. */
export function normalized(heading: string): string {
  return (
    heading
      .normalize('NFKC')
      .replaceAll(/[\s*:]/g, '')
      .replaceAll('帐', '账')
      // For 交易日期[ Transaction Date ].
      .replace(IN_ENGLISH, (name, at: number, all: string) => (HAN.test(all.slice(0, at)) ? '' : name))
      // For 借方发生额/元(支取).
      .replace(/[([](支取|支出|付出|收入|存入)[)\]]$/, '')
      .replace(/[([]([^)\]]*(元|万|¥)|(金额|单位|人民币)*分|(RMB|CNY)[^)\]]*)[)\]]$/i, '')
      // For 金额/万元 and 金额：元.
      .replace(/(?<=.)[/_,-]?(人民币)?[十百千万亿]*元$/, '')
      // For 功能分类科目（编码）.
      .replace(/[([]((编|代)码|编号|名称)[)\]]$/, '$1')
      // For 收款人（全称）.
      .replace(/(?<=.)[([](全称|户名|姓名)[)\]]$/, '')
      // For 收款人信息 above 户名.
      .replace(/信息$/, '')
      .toLowerCase()
  );
}
const IN_ENGLISH = /[[(](?!RMB|CNY)[A-Za-z][A-Za-z.,'’/&-]*[)\]]$/;
const HAN = /\p{Script=Han}/u;
