import { textOf, type Cell } from '../reading/workbook';

const SUBTOTAL =
  /^(.*(小计|合计|总计|共计)|本[月日年季页期](合计|累计|小计)?|本年累计|累计|当前(合计|累计)|过次页|承前页|上页结转|结转下页|.*(期初|年初|期末|年末|上年)余额|上年结转|月计|年计)[::]?$/;
const LOOKED_AT = 6;

/** Whether a row adds others up or carries a balance: one of its first texts says so, alone in its cell. */
export function subtotalNamed(cells: readonly Cell[]): boolean {
  const texts = cells.filter((cell) => typeof cell === 'string').slice(0, LOOKED_AT);
  return texts.some((cell) => SUBTOTAL.test(textOf(cell).normalize('NFKC').replaceAll(/\s/g, '')));
}
