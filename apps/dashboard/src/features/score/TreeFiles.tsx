import { TableFiles, type TakenTable } from '../../drawing/TableFiles';
import { formatPoints } from '../../wording/points';
import { useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import { useScoreTexts } from './texts';
import { PARTS, splitOf, type IndicatorAt } from './tree';
import type { OtherScore } from './use-other-rules';

const NAMES = ['level1', 'level2', 'indicator', 'target', 'actual'] as const;

interface TreeFilesProps {
  readonly indicators: readonly IndicatorAt[];
  readonly other: OtherScore | undefined;
}

/** The tree as a list: a row for each indicator, with the branches that it belongs to and the formula of its points. */
export function TreeFiles({ indicators, other }: TreeFilesProps) {
  const t = useScoreTexts();
  const terms = useTerms();
  const { language } = useSettings();
  const rowOf = ({ indicatorId, level1, level2, level3, standing }: IndicatorAt) => {
    const { target, actual, formula, why } = standing;
    const split = splitOf(standing);
    return [
      ...[level1, level2, level3, target[language], actual?.[language] ?? ''],
      ...PARTS.map((part) => formatPoints(split[part]).replace('−', '-')),
      [formula, why?.[language]].filter(Boolean).join('; '),
      ...(other ? [other.indicators.get(indicatorId)?.earned ?? ''] : []),
    ];
  };
  const table = (): TakenTable => ({
    head: [
      ...NAMES.map((name) => t(name)),
      ...PARTS.map((part) => terms(part)),
      t('formula'),
      ...(other ? [other.ruleSet.name[language]] : []),
    ],
    rows: indicators.map(rowOf),
  });
  return <TableFiles name="indicators" table={table} />;
}
