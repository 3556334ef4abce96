import { BridgePart } from './BridgePart';
import { IndicatorTree } from './IndicatorTree';
import { OtherRulesSelect, useOtherRules } from './OtherRules';
import { ScorePath } from './ScorePath';
import { Standing } from './Standing';
import './score.css';

/** Every indicator with what it earned and lost and why, the path of the score, and what moved it between two points. */
export function ScorePage() {
  const other = useOtherRules();
  return (
    <>
      <Standing other={other.data}>
        <OtherRulesSelect asked={other} />
      </Standing>
      <IndicatorTree other={other.data} />
      <ScorePath />
      <BridgePart />
    </>
  );
}
