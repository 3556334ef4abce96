import { MAX_AMOUNT_FEN, parseFen, type Fen, type MoneyUnit } from '@ledger/domain';
import { numberText, type Cell } from '../reading/workbook';

export type AmountRead =
  | { readonly kind: 'blank' }
  | { readonly kind: 'amount'; readonly fen: Fen }
  | { readonly kind: 'fault'; readonly text: string };

const BLANK = { kind: 'blank' } as const;
/** What people write for an empty amount. It is not 0. */
const NOTHING = /^[-–—―/\\]*$/;

/**
 * Reads an amount as people write it: half-width or full-width digits, with or without separators, ¥ or 元; 万 if the
 * cell itself has it. Negative amounts have any kind of minus, △, or brackets. A blank cell is not 0. A fraction of a
 * fen is not an amount.
 */
export function readAmount(cell: Cell, unit: MoneyUnit): AmountRead {
  if (cell === undefined) return BLANK;
  if (typeof cell === 'number') return amountOf(numberText(cell), { text: numberText(cell), unit });
  if (typeof cell !== 'string') return { kind: 'fault', text: cell.day };
  const text = withoutSpaces(cell.normalize('NFKC').replaceAll(/\p{Cf}/gu, ''));
  if (NOTHING.test(text)) return BLANK;
  const inBrackets = /^\((.*)\)$/.exec(text);
  const bare = unadorned(inBrackets?.[1] ?? text);
  const inWan = bare.endsWith('万');
  const digits = bare.replace(/万$/, '');
  const signed = inBrackets && !digits.startsWith('-') ? `-${digits}` : digits;
  if (inBrackets && digits.startsWith('-')) return { kind: 'fault', text: cell };
  return amountOf(signed, { text: cell, unit: inWan ? 'WAN_YUAN' : unit });
}

/** Spaces around an amount, and where a thousand ends, but not between other digits: 12 34 may be 12.34. */
function withoutSpaces(text: string): string {
  return text.replaceAll(/(?<![\d.])\s+|\s+(?![\d.])|\s(?=(\d{3})+(\D|$))/g, '');
}

/** Without currency signs, and with one kind of minus in front. */
function unadorned(text: string): string {
  const plain = text
    // The apostrophe that marks a cell as text in a spreadsheet.
    .replace(/^['`’]/, '')
    // A thousand may end with an apostrophe.
    .replaceAll(/(?<=\d)['’](?=\d{3}(\D|$))/g, ',')
    .replaceAll(/[−﹣－–—]/g, '-')
    .replace(/(人民币|RMB|CNY)/i, '')
    .replace(/[¥￥]/, '')
    // The accountants' mark for a deduction.
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
