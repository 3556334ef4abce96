import { RuledBy } from '../../drawing/RuledBy';
import { BridgePart } from './BridgePart';
import { External } from './External';
import { IndicatorTree } from './IndicatorTree';
import { ProofPart } from './ProofPart';
import { OtherRulesSelect } from './OtherRules';
import { ScorePath } from './ScorePath';
import { Standing } from './Standing';
import { useOtherRules } from './use-other-rules';
import './score.css';

/** Every indicator with what it earned and lost and why, the path of the score, and what moved it between two points. */
export function ScorePage() {
  const { sets, asked, other } = useOtherRules();
  return (
    <>
      <Standing other={other}>
        <OtherRulesSelect sets={sets} asked={asked} />
      </Standing>
      <RuledBy subjects={['SELF_ASSESSMENT']} />
      <External />
      <IndicatorTree other={other} />
      <ProofPart />
      <ScorePath other={other?.path} otherName={other?.ruleSet.name} />
      <BridgePart />
    </>
  );
}
