import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import { useServerAnswer } from '../../loading/use-server-answer';
import { EvidenceList } from './EvidenceList';
import { Losses } from './Losses';
import { PROOF } from './proof.query';

/** What the page's day has beside the points: why they were lost, and what shows that results are true. */
export function ProofPart() {
  const answer = useServerAnswer(PROOF, { variables: {} });
  return (
    <ServerAnswerPart answer={answer}>
      {({ budgetYear: { scorecard } }) => (
        <>
          <Losses losses={scorecard.losses ?? []} />
          <EvidenceList indicators={scorecard.indicators} />
        </>
      )}
    </ServerAnswerPart>
  );
}
