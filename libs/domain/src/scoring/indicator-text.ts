import type { Wording } from '../domain-error';
import { both, wan } from '../event-summary';
import type { IndicatorTarget, QualitativeTier, ReportedValue } from './indicator';

export function targetText(target: IndicatorTarget): Wording {
  switch (target.kind) {
    case 'at-least':
      return both(`≥${target.value}${target.unit}`);
    case 'at-most':
      return both(`≤${target.value}${target.unit}`);
    case 'equal':
      return both(`=${target.value}${target.unit}`);
    case 'by-date':
      return { zh: `${target.deadline} 前`, en: `by ${target.deadline}` };
    case 'qualitative':
      return both(target.expectation);
    case 'measure':
      return target.measure === 'cost'
        ? { zh: `支出 ≤${wan(target.limitFen)}`, en: `executed ≤${wan(target.limitFen)}` }
        : { zh: '预算执行率 100%', en: 'execution rate 100 %' };
  }
}

const TIER_NAMES = {
  achieved: { zh: '达成年度指标', en: 'achieved' },
  partly: { zh: '部分达成并具有一定效果', en: 'partly achieved' },
  not: { zh: '未达成且效果较差', en: 'not achieved' },
} as const satisfies Record<QualitativeTier, Wording>;

export function valueText(value: ReportedValue): Wording {
  if (value.kind === 'number') return both(value.value);
  if (value.kind === 'date') return { zh: `${value.completedOn} 完成`, en: `done on ${value.completedOn}` };
  if (value.kind === 'band')
    return { zh: `${value.band}（${value.percent}%）`, en: `${value.band} (${value.percent} %)` };
  const { zh, en } = TIER_NAMES[value.tier];
  return { zh: `${zh}（${value.percent}%）`, en: `${en} (${value.percent} %)` };
}
