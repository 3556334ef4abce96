import type { ReactNode } from 'react';
import { Money, RateFigure } from '../../drawing/Figure';
import { exactMoney, inUnit, type ShownUnit } from '../../wording/money';
import { formatPoints } from '../../wording/points';
import { percentOf } from '../../wording/rate';
import type { UnitOrder, UnitRow } from './units';

interface UnitFigure {
  readonly key: Exclude<UnitOrder, 'worst' | 'name' | 'level' | 'region'>;
  readonly show: (row: UnitRow) => ReactNode;
  /** As it stands in a file. */
  readonly plain: (row: UnitRow, unit: ShownUnit) => string;
  readonly head?: (name: string, unit: ShownUnit) => string;
  readonly width?: string;
}

/** The columns of figures, in their order; the rows of a comparison, too. */
export const FIGURES: readonly UnitFigure[] = [
  count('breaches'),
  count('contradictions'),
  count('warnings'),
  {
    key: 'rate',
    show: ({ executedFen, adjustedFen }) => <RateFigure of={executedFen} over={adjustedFen} />,
    plain: ({ executedFen, adjustedFen }) => (percentOf(executedFen, adjustedFen) ?? '').replace('−', '-'),
    head: (name) => `${name}（%）`,
    width: '7em',
  },
  points('score', ({ earned }) => earned),
  points('open', ({ open }) => open),
  money('adjusted', ({ adjustedFen }) => adjustedFen),
  money('released', ({ releasedFen }) => releasedFen),
  money('executed', ({ executedFen }) => executedFen),
];

function count(key: 'breaches' | 'contradictions' | 'warnings'): UnitFigure {
  return {
    key,
    show: (row) => <span className={row[key] > 0 ? `some ${key}` : 'soft'}>{row[key]}</span>,
    plain: (row) => String(row[key]),
    width: '4em',
  };
}

function points(key: 'score' | 'open', of: (row: UnitRow) => number | undefined): UnitFigure {
  const said = (row: UnitRow, none: string) => {
    const hundredths = of(row);
    return hundredths === undefined ? none : formatPoints(hundredths);
  };
  return { key, show: (row) => said(row, '—'), plain: (row) => said(row, '') };
}

function money(key: 'adjusted' | 'released' | 'executed', of: (row: UnitRow) => number): UnitFigure {
  return {
    key,
    show: (row) => <Money fen={of(row)} />,
    plain: (row, unit) => exactMoney(String(of(row)), unit),
    head: (name, unit) => name + inUnit(unit),
    width: '8em',
  };
}
