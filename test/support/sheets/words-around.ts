/** What subtotals are called. */
export const PARTS = ['小  计', '本页小计', '小计（5笔）', '本页合计：'] as const;
export const TOTALS = ['合 计', '总计：', '本年累计', '合计金额', '【合计】'] as const;

/** How the unit is said above a list. */
export const UNIT_LINES: readonly ((unit: string) => string)[] = [
  (unit) => `单位：${unit}`,
  (unit) => `金额单位：人民币${unit}`,
  (unit) => `（${unit}）`,
  (unit) => `货币单位：人民币（${unit}）`,
  (unit) => `编制单位：某局    单位：${unit}`,
];

/** What sections are numbered by; no list has more. */
export const SECTION_NUMBERS =
  '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(' ');
