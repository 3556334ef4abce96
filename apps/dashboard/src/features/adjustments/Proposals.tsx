import { Fold } from '../../drawing/Fold';
import { Button } from 'antd';
import { useState } from 'react';
import { ClosedNotice } from '../../commands/ClosedNotice';
import { CommandEntry } from '../../commands/CommandEntry';
import { formFor } from '../../commands/forms';
import { useTerms } from '../../wording/terms';
import { isClosed } from '../../year/closed';
import type { ProposalView } from '../../year/year-at-day';
import { useUrlPart } from '../../time/use-url-part';
import { useViewing } from '../../loading/ViewerContext';
import { useYearData, useYearPart } from '../../loading/YearContext';
import { nextId } from './model';
import { ProposalCard } from './ProposalCard';
import { useAdjustmentsTexts } from './texts';

const PROPOSE = formFor('proposeAdjustment');

/** What is to be decided, and the form of a new proposal. */
export function Proposals() {
  const t = useAdjustmentsTexts();
  const terms = useTerms();
  const data = useYearData();
  const proposals = useYearPart((view) => view.proposals);
  const mayPropose = useViewing().may('proposeAdjustment');
  const { get, change } = useUrlPart();
  const proposing = mayPropose && get('proposing') === 'yes';
  const setProposing = (next: boolean) => change({ proposing: next ? 'yes' : undefined });
  const [open, decided] = [proposals.filter(isOpen), proposals.filter((each) => !isOpen(each))];
  return (
    <section className="proposals">
      <div className="head">
        <h2>{t('open', { count: open.length })}</h2>
        {mayPropose && (
          <Button
            type={proposing ? 'default' : 'primary'}
            size="small"
            disabled={isClosed(data)}
            onClick={() => setProposing(!proposing)}
          >
            {t(proposing ? 'fold' : 'propose')}
          </Button>
        )}
      </div>
      <ClosedNotice />
      {proposing && <NewProposal onDone={() => setProposing(false)} />}
      {open.length === 0 && !proposing && <p className="nothing">{terms('none')}</p>}
      {open.map((proposal) => (
        <ProposalCard key={proposal.adjustmentId} proposal={proposal} />
      ))}
      {decided.some(({ status }) => status.status !== 'APPROVED') && <NotApproved proposals={decided} />}
    </section>
  );
}

function NewProposal({ onDone }: { readonly onDone: () => void }) {
  const { unit, year, proposals } = useYearData();
  const [id] = useState(() => nextId(proposals.map(({ adjustmentId }) => adjustmentId)));
  return (
    <div className="deciding">
      <CommandEntry form={PROPOSE} of={{ unit, year }} given={{ adjustmentId: id }} onDone={onDone} />
    </div>
  );
}

/** Proposals that came to nothing: approved ones are in the list of changes. */
function NotApproved({ proposals }: { readonly proposals: readonly ProposalView[] }) {
  const t = useAdjustmentsTexts();
  const ended = proposals.filter(({ status }) => status.status !== 'APPROVED');
  return (
    <Fold name="ended" className="ended" title={t('ended', { count: ended.length })}>
      {ended.map((proposal) => (
        <ProposalCard key={proposal.adjustmentId} proposal={proposal} />
      ))}
    </Fold>
  );
}

function isOpen({ status }: ProposalView): boolean {
  return status.status === 'PROPOSED';
}
