import { Books } from './Books';
import { Flow } from './Flow';
import { Ranking } from './Ranking';
import { Rates } from './Rates';
import { ReportChecks } from './ReportChecks';
import { ScoreBox } from './ScoreBox';
import { ThreePublicBox } from './ThreePublicBox';
import { Warnings } from './Warnings';
import './overview.css';

/** One page for the head: money, rates, three-public, score, warnings, each leading to its own page. */
export function OverviewPage() {
  return (
    <div className="overview">
      <Flow />
      <Rates />
      <ScoreBox />
      <ReportChecks />
      <Books />
      <ThreePublicBox />
      <Warnings />
      <Ranking />
    </div>
  );
}
