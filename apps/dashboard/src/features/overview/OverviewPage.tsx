import { useKnown } from '../../loading/AssumedContext';
import { Books } from './Books';
import { Flow } from './Flow';
import { GradeDiffers } from './GradeDiffers';
import { Rates } from './Rates';
import { ReportChecks } from './ReportChecks';
import { ScoreBox } from './ScoreBox';
import { ThreePublicBox } from './ThreePublicBox';
import { Todo } from './Todo';
import { Warnings } from './Warnings';
import './overview.css';

/** One page for the head: a grade from outside that differs, what is to be done, money, rates, three-public, score, warnings, each leading to its own page. */
export function OverviewPage() {
  // What is to be done rests on all that is recorded.
  const onlyKnown = useKnown() !== undefined;
  return (
    <div className="overview">
      <GradeDiffers />
      {!onlyKnown && <Todo />}
      <Flow />
      <Rates />
      <ScoreBox />
      <ReportChecks />
      <Books />
      <ThreePublicBox />
      <Warnings />
    </div>
  );
}
