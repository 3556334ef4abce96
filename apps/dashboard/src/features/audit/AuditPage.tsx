import { Segmented } from 'antd';
import { LogFaults } from '../../drawing/LogFaults';
import { useLogHealth } from '../../loading/use-log-health';
import { useViewing } from '../../loading/ViewerContext';
import { useUrlPart } from '../../time/use-url-part';
import { ChangesView } from './ChangesView';
import { Contradictions } from './Contradictions';
import { Events } from './Events';
import { FourEyes } from './FourEyes';
import { LogState } from './LogState';
import { PolicyTexts } from './PolicyTexts';
import { useAuditTexts } from './texts';
import './audit.css';

const VIEWS = ['events', 'contradictions', 'changes', 'policyTexts', 'fourEyes'] as const;
type View = (typeof VIEWS)[number];
const SHOWN = {
  events: Events,
  contradictions: Contradictions,
  changes: ChangesView,
  policyTexts: PolicyTexts,
  fourEyes: FourEyes,
} as const;

/**
 * What happened and what each event changed, what a report says otherwise, what differs between two points, and which texts rule the year; for auditors
 * also whether two did what needs two; and whether the log is as it was written.
 */
export function AuditPage() {
  const t = useAuditTexts();
  const health = useLogHealth();
  const { get, change } = useUrlPart();
  const { maySeePast } = useViewing();
  const views = VIEWS.filter((each) => each !== 'fourEyes' || maySeePast);
  const view = views.find((each) => each === get('view')) ?? 'events';
  const Shown = SHOWN[view];
  return (
    <>
      <LogFaults health={health} />
      <Segmented<View>
        className="views"
        aria-label={t('views')}
        value={view}
        options={views.map((value) => ({ value, label: t(value) }))}
        onChange={(value) => change({ view: value === 'events' ? undefined : value })}
      />
      <Shown />
      <LogState health={health} />
    </>
  );
}
