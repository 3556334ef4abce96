import { useEffect } from 'react';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { Money } from '../drawing/Figure';
import { signedInAs } from '../server/actor';
import { useViewing } from '../loading/ViewerContext';
import { WAITING, WAITING_CHANGED } from '../loading/viewer.query';
import { useSettings } from '../wording/settings';
import { useAppTexts } from './texts';

/** What waits for an approver: its count at the head of every page, live, and what it is. */
export function WaitingForMe() {
  const isApprover = useViewing().mayAnywhere('approveAdjustment');
  return signedInAs() !== undefined && isApprover ? <WaitingList /> : null;
}

function WaitingList() {
  const t = useAppTexts();
  const { language } = useSettings();
  const client = useClient();
  const [{ data }, again] = useQuery({ query: WAITING });
  useEffect(() => {
    const listening = client
      .subscription(WAITING_CHANGED, {})
      .subscribe(() => again({ requestPolicy: 'network-only' }));
    return () => listening.unsubscribe();
  }, [client, again]);
  if (!data) return null;
  const { totalCount, nodes } = data.waitingForMe;
  return (
    <details className="waiting-for-me">
      <summary>{t('waiting', { count: totalCount })}</summary>
      <div>
        {totalCount === 0 && <p>{t('nothingWaits')}</p>}
        <ul>
          {nodes.map(({ unit, fiscalYear, adjustment }) => (
            <li key={`${unit.unitCode} ${fiscalYear} ${adjustment.adjustmentId}`}>
              <Link
                to={`/adjustments?${new URLSearchParams({ unit: unit.unitCode, year: String(fiscalYear) })}`}
              >
                {unit.name} {fiscalYear} · {adjustment.adjustmentId} {adjustment.name[language]}{' '}
                <Money fen={adjustment.net} signed />
              </Link>
              <small>
                {adjustment.reason} · {adjustment.proposedBy} {adjustment.proposedOn}
              </small>
            </li>
          ))}
        </ul>
        {totalCount > nodes.length && <p>{t('moreWait', { count: totalCount - nodes.length })}</p>}
      </div>
    </details>
  );
}
