import { Fragment } from 'react';
import { breachesText } from '../../wording/breaches';
import { Money } from '../../drawing/Figure';
import { localDay } from '../../time/local-time';
import { NotThere } from '../../drawing/NotThere';
import { Scroll } from '../../drawing/Scroll';
import { useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import { useUrlPart } from '../../time/use-url-part';
import type { Step } from '../../year/year-data';
import { useKnown } from '../../loading/AssumedContext';
import { useYearData } from '../../loading/YearContext';
import { ItemsTable } from './ItemsTable';
import { useAdjustmentsTexts } from './texts';

const TEXTS = ['date', 'document', 'kind', 'reason', 'proposer', 'approver'] as const;
const AMOUNTS = ['net', 'before', 'after'] as const;

/** Every change of the budget, in the order in which they took effect; a row opens to its lines, also by its link. */
export function StepsTable({ steps }: { readonly steps: readonly Step[] }) {
  const t = useAdjustmentsTexts();
  const terms = useTerms();
  const { get, change } = useUrlPart();
  const open = get('step');
  if (steps.length === 0) return <p className="nothing">{terms('none')}</p>;
  return (
    <Scroll label={t('waterfall')}>
      <table className="adjustments">
        <thead>
          <tr>
            {TEXTS.map((column) => (
              <th key={column} scope="col" className="text">
                {t(column)}
              </th>
            ))}
            {AMOUNTS.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <Fragment key={step.eventId}>
              <StepRow
                step={step}
                isOpen={open === step.eventId}
                toggle={() => change({ step: open === step.eventId ? undefined : step.eventId })}
              />
              {open === step.eventId && <StepDetails step={step} />}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Says that the link names a document in vain; one that comes later in the year is there. */
export function StepNotThere() {
  const { get } = useUrlPart();
  const { steps } = useYearData();
  const named = get('step');
  if (named === undefined || steps.some(({ eventId }) => eventId === named)) return null;
  return <NotThere part="document" named={named} />;
}

interface RowProps {
  readonly step: Step;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

function StepRow({ step, isOpen, toggle }: RowProps) {
  // What stood before and after rests on all steps.
  const onlyKnown = useKnown() !== undefined;
  const { language } = useSettings();
  const { occurredOn, documentNo, adjustmentId, name, reason, proposedBy, settledBy, breaches } = step;
  return (
    <tr className={breaches.length > 0 ? 'breached' : ''}>
      <td className="text figure">{occurredOn}</td>
      <td className="text">
        <button type="button" className="opener" aria-expanded={isOpen} onClick={toggle}>
          {documentNo ?? adjustmentId ?? '—'}
        </button>
      </td>
      <td className="text short">{name[language]}</td>
      <td className="text long">{reason}</td>
      <td className="text">{proposedBy ?? '—'}</td>
      <td className="text">{settledBy ?? '—'}</td>
      <td>
        <Money fen={step.net} signed />
      </td>
      {[step.before, step.after].map((fen, index) => (
        <td key={index}>
          <Money fen={onlyKnown ? undefined : fen} />
        </td>
      ))}
    </tr>
  );
}

function StepDetails({ step }: { readonly step: Step }) {
  const t = useAdjustmentsTexts();
  const { language } = useSettings();
  const { legalBasis, adjustmentId, proposedOn, recordedAt, threePublicApprovalNo, breaches, items } = step;
  const facts = [
    [t('adjustmentId'), adjustmentId],
    [t('legalBasis'), legalBasis],
    [t('proposedOn'), proposedOn],
    [t('recordedAt'), localDay(recordedAt)],
    [t('threePublicApproval'), threePublicApprovalNo],
    [t('breaches'), breachesText(breaches, language)],
  ].filter(([, value]) => value);
  return (
    <tr className="details">
      <td colSpan={TEXTS.length + AMOUNTS.length} className="text">
        <p className="facts">
          {facts.map(([name, value]) => (
            <span key={name}>
              <small>{name}</small> {value}
            </span>
          ))}
        </p>
        <ItemsTable items={items} />
      </td>
    </tr>
  );
}
