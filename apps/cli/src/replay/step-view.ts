import type { IndicatorChange, ReplayRow } from '@ledger/answers';
import { pointsText } from '@ledger/tables';
import { renderTable } from '../output/table';
import { stepFigures } from './step-figures';
import type { Walk } from './steps';

const KEYS = 'n 下一步 next · p 上一步 back · d 跳到日期 date · l 下一次失分 next loss · q 退出 quit';

/** One screen for a step: the event, the figures before and after it, the indicators that changed, and the keys. */
export function stepView({ rows, at, note }: Walk, title: string): string {
  const row = rows[at];
  if (!row) return `${title}\n没有事件 no events`;
  const { occurredOn, position, title: name, documentNo, change } = row;
  return [
    `${title} · ${at + 1} / ${rows.length}`,
    '',
    [occurredOn, name.zh, name.en === name.zh ? '' : name.en, documentNo ?? ''].filter(Boolean).join('  '),
    `${change.zh}${position === undefined ? '' : `  （位置 position ${position}）`}`,
    '',
    figuresTable(row),
    ...indicatorsTable(row.indicators),
    '',
    note ?? '',
    KEYS,
  ].join('\n');
}

function figuresTable(row: ReplayRow): string {
  return renderTable(
    [
      { title: '万元、分、%' },
      { title: '之前 before', align: 'right' },
      { title: '之后 after', align: 'right' },
      { title: '变化 change', align: 'right' },
    ],
    stepFigures(row).map(({ name, before, after, change }) => [name, before, after, change]),
  );
}

function indicatorsTable(indicators: readonly IndicatorChange[]): readonly string[] {
  if (indicators.length === 0) return [];
  const rows = indicators.map(({ level3, before, after }) => [
    level3,
    ...(['earned', 'lost', 'open'] as const).map(
      (part) => `${pointsText(before?.[part])} → ${pointsText(after?.[part])}`,
    ),
  ]);
  const right = (title: string) => ({ title, align: 'right' as const });
  const columns = [{ title: '指标 indicator', maxWidth: 40 }, right('得分'), right('扣分'), right('待定')];
  return ['', renderTable(columns, rows)];
}
