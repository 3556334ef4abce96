import { mendingOf, type Mending, type Paper, type Repair, type StatedFigure } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { FindingRepair, RepairedFigure } from './contradictions.types';
import { figureOf, UNIT_SIGNS } from './recomputed';

/** What would mend a finding, likeliest slips first; more than this many are as good as none. */
const MOST_REPAIRS = 30;

export function repairsOf(repairs: readonly Repair[], paper: Paper): readonly FindingRepair[] {
  const told = repairs.map((repair) => repairOf(repair, paper));
  const isSlip = ({ figures }: FindingRepair) =>
    figures.every(({ along, misprint }) => along || misprint !== undefined);
  return [...told.filter(isSlip), ...told.filter((repair) => !isSlip(repair))].slice(0, MOST_REPAIRS);
}

function repairOf({ freed, moved, domains }: Repair, paper: Paper): FindingRepair {
  const figure = (along: boolean) => (figureId: string) => {
    const stated = figureOf(paper, figureId);
    const allowed = domains.get(figureId);
    if (!allowed) return repairedFigure(stated, {}, along);
    const neighbours = neighboursOf(stated, paper);
    const mending = mendingOf(stated, {
      allowed,
      neighbours,
      usualDecimals: paper.decimals.get(stated.unit) ?? 0,
      // A figure that changes along was computed from the wrong figure, so it is not a slip of its own.
      isWorkedOut: along,
    });
    return repairedFigure(stated, mending, along);
  };
  return { figures: [...freed.map(figure(false)), ...moved.map(figure(true))] };
}

function repairedFigure(figure: StatedFigure, mending: Mending, along: boolean): RepairedFigure {
  const { figureId, label, chapter, at, unit, value: stated } = figure;
  const text = textOf(figure, mending);
  return { figureId, label, chapter, ...(at && { at }), unit, stated, along, ...mending, text };
}

/** In a table the cells above, below and beside; in a text what is printed before and after. */
function neighboursOf(figure: StatedFigure, { figures }: Paper): readonly StatedFigure[] {
  const { at } = figure;
  const all = [...figures.values()];
  if (at?.table === undefined) {
    const place = all.indexOf(figure);
    return [all[place - 1], all[place + 1]].filter((other) => other !== undefined);
  }
  const table = all.filter((other) => other.at?.table === at.table && other.at?.page === at.page);
  const beside = (line: readonly StatedFigure[]) => {
    const place = line.indexOf(figure);
    return [line[place - 1], line[place + 1]].filter((other) => other !== undefined);
  };
  return [
    ...beside(table.filter((other) => other.at?.column === at.column)),
    ...beside(table.filter((other) => other.at?.row === at.row)),
  ];
}

const SLIPS = {
  oneDigit: { zh: '一位数字不同', en: 'one digit differs' },
  digitsExchanged: { zh: '两位数字颠倒', en: 'two digits are exchanged' },
  digitTooMany: { zh: '多印一位', en: 'one digit too many' },
  digitTooFew: { zh: '少印一位', en: 'one digit too few' },
  pointMoved: { zh: '小数点错位', en: 'the point is in another place' },
  sign: { zh: '正负号相反', en: 'the sign is the other one' },
  unit: { zh: '元与万元混淆', en: '元 and 万元 are mixed up' },
  neighbour: { zh: '与相邻一格相同', en: 'it is the neighbour’s figure' },
} as const satisfies Record<NonNullable<Mending['misprint']>, Bilingual>;

function textOf({ label, value: stated, unit }: StatedFigure, mending: Mending): Bilingual {
  const { value, atLeast, atMost, misprint } = mending;
  const sign = UNIT_SIGNS[unit] ?? '';
  const slip = misprint && SLIPS[misprint];
  if (value !== undefined) {
    return {
      zh: `${label} ${stated}${sign} 改为 ${value}${sign}${slip ? `（${slip.zh}）` : ''}`,
      en: `${label} ${stated}${sign} to ${value}${sign}${slip ? ` (${slip.en})` : ''}`,
    };
  }
  if (atLeast !== undefined)
    return { zh: `${label} 不小于 ${atLeast}${sign}`, en: `${label} at least ${atLeast}${sign}` };
  if (atMost !== undefined)
    return { zh: `${label} 不大于 ${atMost}${sign}`, en: `${label} at most ${atMost}${sign}` };
  return {
    zh: `${label} ${stated}${sign} 重新核定或不印`,
    en: `${label} ${stated}${sign} anew, or left out`,
  };
}
