/** Verbs of a change. 增收 and 减支 say in one word what changed. */
export const CHANGE_VERBS =
  '增加|减少|增长|下降|上升|降低|调增|调减|压减|压缩|缩减|增收|减收|增支|减支|多收|少收|多支|少支';
/** The same at the end of a name, with what may follow them. */
export const CHANGE_END = new RegExp(`(?:${CHANGE_VERBS})(?:了|额|数)?(?:为|约|共)?$`, 'u');
/** `比去年 3.00 万元少 0.10 万元`: one character says it, directly behind last year's amount. */
export const SHORT_CHANGE = /^[多少增减](?:了)?$/u;
/** `决算数大于预算数 5.00 万元`: a change against the budget. */
export const OVER_BUDGET =
  /(?:大于|高于|超过|超出|小于|低于|少于)(?:年初|调整后?|全年)?预算(?:数)?(?:为|约)?$/u;
/** What was saved of a budget is a decrease against it: 节约 5.00 万元, 节约资金 5.00 万元. */
export const SAVED = /(?:节约|节省)(?:了|额|数|(?:财政)?资金|经费)?(?:为|约|共)?$/u;
export const SAVED_RATE = /(?:节约|节省|节支)(?:了|率|幅度)(?:为|达到?|约)?$/u;
const DECREASE = /减少|下降|降低|减幅|降幅|调减|压减|压缩|缩减|减收|减支|少收|少支|^少|减(?:了)?$/u;

export function isCalledDecrease(label: string): boolean {
  return (
    DECREASE.test(label) ||
    SAVED.test(label) ||
    SAVED_RATE.test(label) ||
    /(?:小于|低于|少于)[^，。]*预算/u.test(label)
  );
}
