import { MAX_AMOUNT_FEN, parseFen, type Fen, type MoneyUnit } from '@ledger/domain';
import { numberText, type Cell } from '../reading/workbook';

export type AmountRead =
  | { readonly kind: 'blank' }
  | { readonly kind: 'amount'; readonly fen: Fen }
  | { readonly kind: 'fault'; readonly text: string };

const BLANK = { kind: 'blank' } as const;
/** What people write for nothing: it is not 0. */
const NOTHING = /^[-–—―/\\]*$/;

/**
 * An amount as people write it: digits of any width, grouped or not, with ¥ or 元 around it, a negative with a minus of any
 * kind, △ or in brackets, and 万 where the cell itself says so. Blank is not 0. What is not a whole fen is no amount.
 */
export function readAmount(cell: Cell, unit: MoneyUnit): AmountRead {
  if (cell === undefined) return BLANK;
  if (typeof cell === 'number') return amountOf(numberText(cell), { text: numberText(cell), unit });
  if (typeof cell !== 'string') return { kind: 'fault', text: cell.day };
  const text = cell.normalize('NFKC').replaceAll(/\s/g, '');
  if (NOTHING.test(text)) return BLANK;
  const inBrackets = /^\((.*)\)$/.exec(text);
  const bare = unadorned(inBrackets?.[1] ?? text);
  const inWan = bare.endsWith('万');
  const digits = bare.replace(/万$/, '');
  const signed = inBrackets && !digits.startsWith('-') ? `-${digits}` : digits;
  if (inBrackets && digits.startsWith('-')) return { kind: 'fault', text: cell };
  return amountOf(signed, { text: cell, unit: inWan ? 'WAN_YUAN' : unit });
}

/** Without signs of currency, and with one kind of minus in front. */
function unadorned(text: string): string {
  const plain = text
    // What keeps a spreadsheet from making something else of it.
    .replace(/^['`’]/, '')
    .replaceAll(/[−﹣－–—]/g, '-')
    .replace(/(人民币|RMB|CNY)/i, '')
    .replace(/[¥￥]/, '')
    // As accountants mark what is taken off.
    .replace(/^[△▲]/, '-');
  const trailing = /^([^-].*)-$/.exec(plain);
  return (trailing ? `-${trailing[1]}` : plain).replace(/元整?$/, '').replace(/^\+/, '');
}

function amountOf(
  digits: string,
  { text, unit }: { readonly text: string; readonly unit: MoneyUnit },
): AmountRead {
  const fen = parseFen(digits.replace(/^(-?)\./, '$10.'), unit);
  if (fen === undefined || Math.abs(fen) > MAX_AMOUNT_FEN) return { kind: 'fault', text };
  return { kind: 'amount', fen };
}
