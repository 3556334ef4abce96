import { Fold } from '../../drawing/Fold';
import { Button } from 'antd';
import { useState } from 'react';
import { useActor } from '../../server/actor';
import { CommandEntry } from '../../commands/CommandEntry';
import { formFor } from '../../commands/forms';
import { Money } from '../../drawing/Figure';
import { useSettings } from '../../wording/settings';
import type { ProposalView } from '../../year/year-at-day';
import { useViewing } from '../../loading/ViewerContext';
import { useYearData } from '../../loading/YearContext';
import { ItemsTable } from './ItemsTable';
import { useAdjustmentsTexts } from './texts';

const DECISIONS = ['approveAdjustment', 'rejectAdjustment', 'withdrawAdjustment'] as const;
type Decision = (typeof DECISIONS)[number];

/** One proposal: what it asks for, what became of it, and what can be done with it. */
export function ProposalCard({ proposal }: { readonly proposal: ProposalView }) {
  const t = useAdjustmentsTexts();
  const { language } = useSettings();
  const actor = useActor();
  const [deciding, setDeciding] = useState<Decision>();
  const { adjustmentId, name, reason, legalBasis, proposedOn, proposedBy, status, net, moved } = proposal;
  const isOpen = status.status === 'PROPOSED';
  // The page may stand at a day before it was decided.
  const isDecidable = proposal.history.at(-1)?.status === 'PROPOSED';
  const decisions = DECISIONS.filter(useViewing().may);
  return (
    <article className="proposal" aria-label={`${name[language]} ${adjustmentId}`}>
      <header className="proposal-head">
        <strong>
          {adjustmentId} {name[language]} <Money fen={net === '0' ? moved : net} signed={net !== '0'} />
        </strong>
        <span>{reason}</span>
        <small>
          {t('proposedBy', { who: proposedBy, on: proposedOn })} · {legalBasis}
        </small>
        {!isOpen && (
          <small>
            {status.name[language]}：{status.on} {status.by} {status.because}
          </small>
        )}
      </header>
      <Fold name={`items ${adjustmentId}`} title={t('items')}>
        <ItemsTable items={proposal.items} />
      </Fold>
      {isDecidable && decisions.length > 0 && (
        <p className="buttons">
          {decisions.map((decision) => (
            <Button
              key={decision}
              size="small"
              type={decision === deciding ? 'primary' : 'default'}
              aria-expanded={decision === deciding}
              onClick={() => setDeciding(decision === deciding ? undefined : decision)}
            >
              {t(decision)}
            </Button>
          ))}
          {actor === proposedBy && <small>{t('own')}</small>}
        </p>
      )}
      {isDecidable && deciding && <Deciding key={deciding} decision={deciding} proposal={proposal} />}
    </article>
  );
}

/** The decision's form, at the proposal's own date until another one is chosen. */
function Deciding({ decision, proposal }: { readonly decision: Decision; readonly proposal: ProposalView }) {
  const { unit, year } = useYearData();
  const { adjustmentId, proposedOn } = proposal;
  const given = { adjustmentId, occurredOn: proposedOn };
  return (
    <div className="deciding">
      <CommandEntry form={formFor(decision)} of={{ unit, year }} given={given} />
    </div>
  );
}
