import { textOf, type Cell } from '../reading/workbook';

const SUBTOTAL =
  /^(.*(小计|合[计計]|总计|共计|累计)(金额|发生额|数|额)?\d*|本[月日年季页期]|当[月日年季页期前](合计|累计)?|累计(发生额|数)|过次页|承前页|(上页|上月)结转|结转下[页月年]|.*(期初|年初|期末|年末|上年|上月)余额|上年结转|月计|年计|∑|共\d+[笔条行张].*|(sub|grand)?total)$/i;
/** Brackets and colons around the name: 合计（万元）, 【小计】, 总计： */
const AROUND = /[[(【][^\])】]*[\])】]$|[::]$/;
const LOOKED_AT = 6;

/** Whether a row is a subtotal or a balance brought forward: one of its first cells holds only such a name. */
export function subtotalNamed(cells: readonly Cell[]): boolean {
  const texts = cells.filter((cell) => typeof cell === 'string').slice(0, LOOKED_AT);
  return texts.some((cell) => {
    const text = textOf(cell).normalize('NFKC').replaceAll(/\s/g, '');
    return SUBTOTAL.test(text.replace(/^【(.*)】$/, '$1').replace(AROUND, ''));
  });
}

/** What was before the rows of the list: its sum may be counted on in the subtotals below. */
const CARRIED = /^(承前页|(上页|上月|上年)结转|.*(期初|年初|上年|上月)余额)$/;

export function isCarried(cells: readonly Cell[]): boolean {
  return cells.some((cell) => CARRIED.test(textOf(cell).normalize('NFKC').replaceAll(/\s/g, '')));
}
