import { digitsAboveBase, parseDecimal, type AmountUnit, type SignedFigure } from '@ledger/domain';
import type { PaperFigure } from './statement';

/** The units of amounts, as papers print them. */
const AMOUNT_UNITS: Readonly<Partial<Record<string, AmountUnit>>> = {
  元: 'YUAN',
  万元: 'WAN_YUAN',
  亿元: 'YI_YUAN',
};

/** The units of tables. Amounts in 千元 become amounts in 万元. */
export type TableUnit = AmountUnit | 'QIAN_YUAN';

export const TABLE_UNITS: Readonly<Partial<Record<string, TableUnit>>> = {
  ...AMOUNT_UNITS,
  千元: 'QIAN_YUAN',
};

/** The unit in `执行数（万元）` or `金额(单位:元)`. */
export function unitInBrackets(text: string): TableUnit | undefined {
  return TABLE_UNITS[/[（(](?:单位[:：])?(亿元|万元|千元|元)[)）]/u.exec(text)?.[1] ?? ''];
}

/** What stands in a table, in a unit that figures have: 12.50 千元 is 1.250 万元, which is as exact. */
export function inOwnUnit<
  Said extends { readonly value: string; readonly unit: PaperFigure['unit'] | TableUnit },
>(said: Said): Omit<Said, 'unit'> & Pick<PaperFigure, 'unit'> {
  const { unit, value } = said;
  if (unit !== 'QIAN_YUAN') return { ...said, unit };
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(value) ?? [];
  const digits = whole.padStart(2, '0');
  return { ...said, value: `${sign}${digits.slice(0, -1)}.${digits.slice(-1)}${decimals}`, unit: 'WAN_YUAN' };
}

export type Figures = ReadonlyMap<string, PaperFigure>;

/** An exact number during a comparison: `units` × 10^-`SCALE`. */
export const SCALE = 12;
export const ONE = 10n ** BigInt(SCALE);

export function sum(terms: readonly SignedFigure[], figures: Figures): bigint {
  return terms.reduce((total, { figureId, sign }) => total + BigInt(sign) * inWan(figures.get(figureId)), 0n);
}

export function sumText(terms: readonly SignedFigure[], figures: Figures): string {
  const shown = terms.map(({ figureId, sign }, index) => {
    const figure = figures.get(figureId);
    const mark = sign < 0 ? ' − ' : index === 0 ? '' : ' + ';
    return `${mark}${figure ? `${terms.length > 8 ? '' : `${nameOf(figure)} `}${figure.value}` : figureId}`;
  });
  return shown.join('');
}

/** The short name of a figure: its own name, or that of its row and column. */
export function nameOf({ label }: PaperFigure): string {
  return label.replace(/^["“”'。，；：:、\s]+/u, '').replace(/(?:为|是|共计?|实得|达)$/u, '') || label;
}

/** Amounts in 万元; other figures in their own unit. */
export function inWan(figure: PaperFigure | undefined): bigint {
  if (!figure) return 0n;
  return moved(exact(figure), digitsAboveBase(figure.unit));
}

export function inUnitOf(figureId: string, value: bigint, figures: Figures): bigint {
  const unit = figures.get(figureId)?.unit;
  return unit === undefined ? value : moved(value, -digitsAboveBase(unit));
}

/** Times a power of ten. */
function moved(value: bigint, digits: number): bigint {
  const power = 10n ** BigInt(Math.abs(digits));
  return digits < 0 ? value / power : value * power;
}

export function exact({ value }: PaperFigure): bigint {
  const decimal = parseDecimal(value);
  return decimal ? decimal.units * 10n ** BigInt(SCALE - decimal.scale) : 0n;
}

export function decimalsOf(figure: PaperFigure | undefined): number {
  return figure?.value.split('.')[1]?.length ?? 0;
}

/** The unit of a figure as papers write it. */
export const UNIT_TEXTS = {
  WAN_YUAN: '万元',
  YUAN: '元',
  YI_YUAN: '亿元',
  PERCENT: '%',
  POINTS: '分',
  COUNT: '',
  TEXT: '',
} as const;

export function unitText(figure: PaperFigure | undefined): string {
  return figure ? UNIT_TEXTS[figure.unit] : '';
}
