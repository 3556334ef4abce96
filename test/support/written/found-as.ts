import type { Leaf } from './leaves';

/** What a value is called where it is read, and what it is there. */
interface Found {
  readonly name: string;
  readonly value?: unknown;
}

/** Inputs whose values are read under other names, by `Type.field`. Everything else is read as it is called. */
const FOUND_AS: Readonly<Record<string, Found | ((value: unknown) => Found)>> = {
  'LinePartsInput.function': { name: 'key' },
  'LinePartsInput.project': { name: 'key' },
  'LinePartsInput.economic': { name: 'key' },
  'OpenYearInput.asPrinted': { name: 'printedTo' },
  'ResultInput.number': { name: 'value' },
  'RuleSetChoiceInput.builtIn': { name: 'id' },
  'RuleSetChoiceInput.written': { name: 'id', value: 'written-1' },
  'SameRelationInput.first': { name: 'figures' },
  'SameRelationInput.second': { name: 'figures' },
  'StatedFigureInput.value': { name: 'printed' },
  'StateSelfAssessmentInput.text': { name: 'paragraphs', value: '段落某' },
  'SignedFigureInput.subtract': { name: 'sign', value: -1 },
  'TargetInput.byDate': { name: 'deadline' },
  'TargetInput.cost': { name: 'limit' },
  'TargetInput.executionRate': { name: 'measure', value: 'EXECUTION_RATE' },
  'TargetInput.qualitative': { name: 'expectation' },
};

/** The same in views, where one thing has the dates and reasons of several facts. */
const FOUND_IN_VIEWS_AS: typeof FOUND_AS = {
  'CancelCarryInInput.reason': { name: 'cancelledBecause' },
  'DefineIndicatorInput.occurredOn': { name: 'definedOn' },
  'OpenScorecardInput.occurredOn': { name: 'openedOn' },
  'PlanMeasureInput.dueOn': { name: 'plannedDueOn' },
  'ProposeAdjustmentInput.occurredOn': { name: 'proposedOn' },
  'RecordMeetingInput.amount': { name: 'cost' },
  'RecordTrainingInput.amount': { name: 'cost' },
  'RegisterUnitInput.occurredOn': { name: 'registeredOn' },
  'RejectAdjustmentInput.occurredOn': { name: 'settledOn' },
  'RejectAdjustmentInput.reason': { name: 'settledBecause' },
  'RenameUnitInput.occurredOn': { name: 'from' },
  'StateSelfAssessmentInput.text': { name: 'text', value: '段落某' },
  'SucceedUnitInput.occurredOn': { name: 'from' },
  'RevokeCarryForwardInput.reason': { name: 'revokedBecause' },
  'WithdrawAdjustmentInput.reason': { name: 'settledBecause' },
  'WithdrawSuccessionInput.occurredOn': { name: 'from' },
  'WithdrawSuccessionInput.reason': { name: 'withdrawnBecause' },
};

export const inEvents = FOUND_AS;
export const inViews = { ...FOUND_AS, ...FOUND_IN_VIEWS_AS };

/** Whether a value that was found is the one that was written. */
export function isFound(written: Leaf, leaf: Leaf, table: typeof FOUND_AS): boolean {
  const known = table[written.field];
  const { name, value = written.value } =
    typeof known === 'function' ? known(written.value) : (known ?? { name: written.names.at(-1) ?? '' });
  if (!leaf.names.includes(name)) return false;
  // The parts of a line are read in its short text, too.
  if (name === 'key' && known) return String(leaf.value).split('/').includes(String(value));
  return (
    leaf.value === value || (isNumber(leaf.value) && isNumber(value) && Number(leaf.value) === Number(value))
  );
}

function isNumber(value: unknown): value is string {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
}
