import { useAssumedTexts } from '../../drawing/assumed/texts';
import { TableFiles, type TakenTable } from '../../drawing/TableFiles';
import { formatPoints } from '../../wording/points';
import { useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import type { AssumedMark } from '../../year/year-data';
import { useScoreTexts } from './texts';
import { PARTS, splitOf, type IndicatorAt } from './tree';
import type { OtherScore } from './use-other-rules';

const NAMES = ['level1', 'level2', 'indicator', 'target', 'actual'] as const;

interface TreeFilesProps {
  readonly indicators: readonly IndicatorAt[];
  /** What is assumed under the points of each. */
  readonly marks: ReadonlyMap<string, AssumedMark> | undefined;
  readonly other: OtherScore | undefined;
}

/** The tree as a list: a row for each indicator, with the branches that it belongs to and the formula of its points. */
export function TreeFiles({ indicators, marks, other }: TreeFilesProps) {
  const t = useScoreTexts();
  const terms = useTerms();
  const { language } = useSettings();
  const assumedTexts = useAssumedTexts();
  const rowOf = ({ indicatorId, level1, level2, level3, standing }: IndicatorAt) => {
    const { target, actual, formula, why } = standing;
    const split = splitOf(standing);
    return [
      ...[level1, level2, level3, target[language], actual?.[language] ?? ''],
      ...PARTS.map((part) => formatPoints(split[part]).replace('−', '-')),
      [formula, why?.[language]].filter(Boolean).join('; '),
      ...(marks ? [marks.get(indicatorId)?.text[language] ?? ''] : []),
      ...(other ? [other.indicators.get(indicatorId)?.earned ?? ''] : []),
    ];
  };
  const table = (): TakenTable => ({
    head: [
      ...NAMES.map((name) => t(name)),
      ...PARTS.map((part) => terms(part)),
      t('formula'),
      ...(marks ? [assumedTexts('sign')] : []),
      ...(other ? [other.ruleSet.name[language]] : []),
    ],
    rows: indicators.map(rowOf),
  });
  return <TableFiles name="indicators" table={table} />;
}
