import type { CodeScope } from '../classification/code-tables';
import type { DeclaredCode } from '../classification/declared-code';
import type { ThreePublicKind } from '../classification/three-public';
import type { Fen } from '../money';
import type {
  AdjustmentProposed,
  AppropriationApproved,
  InterimSpendingAuthorised,
} from './authority.events';
import { refuse } from './budget.errors';
import type { LineKey } from './budget-line';
import { newDaySeries, type DaySeries } from './day-series';
import type { PlanSetting } from './payment-plan';
import type {
  CommitmentMade,
  CommitmentReleased,
  ExpenditureRecorded,
  ExpenditureReversed,
  FixedAssetAcquired,
  ThreePublicControl,
} from './spending.events';
import type { CarriedIn, CarryForwardReleased, YearOpened } from './year.events';

/** What deciding needs to remember of one budget. A private draft: `evolve` changes it in place. */
export interface BudgetState {
  opened?: YearOpened;
  closed: boolean;
  readonly declared: Map<string, DeclaredCode>;
  readonly interims: Map<string, InterimSpendingAuthorised>;
  appropriation?: AppropriationApproved;
  readonly lines: Map<LineKey, LineBalance>;
  readonly adjustments: Map<string, Adjustment>;
  /** Texts of what arrived, see `arrivalText`. */
  readonly arrivals: Set<string>;
  readonly commitments: Map<string, Commitment>;
  readonly vouchers: Map<string, Voucher>;
  /** By number of the red-letter voucher. */
  readonly reversals: Map<string, ExpenditureReversed>;
  readonly threePublicSpent: Readonly<Record<ThreePublicKind, DaySeries>>;
  /** In date order; the last one on or before a day is in force on it. */
  controls: readonly ControlSetting[];
  readonly assets: Map<string, FixedAssetAcquired>;
  readonly releases: Map<string, Release>;
  readonly carriedIn: Map<string, CarriedIn>;
  /** Ids that are never (again) carried in. */
  readonly cancelledCarryIns: Set<string>;
}

export interface LineBalance {
  /** Authorised less spent, less open commitments, less carried out. */
  readonly available: DaySeries;
  readonly spent: DaySeries;
  /** Interim authority, which ends on the day of the appropriation. */
  interimFen: Fen;
  /** In date order. */
  plan: readonly PlanSetting[];
  /** What the plan lets be paid by each day, kept because every voucher asks. */
  planned: DaySeries;
}

export interface Adjustment {
  readonly proposal: AdjustmentProposed;
  status: 'proposed' | 'approved' | 'rejected' | 'withdrawn';
  /** Of the latest step, with the texts that came with it. */
  step: AdjustmentStep;
  approvedItems: AdjustmentProposed['items'];
}

interface AdjustmentStep {
  readonly occurredOn: string;
  readonly reason?: string;
  readonly documentNo?: string;
}

export interface Commitment {
  readonly made: CommitmentMade;
  openFen: Fen;
  readonly releases: CommitmentReleased[];
}

export interface Voucher {
  readonly recorded: ExpenditureRecorded;
  /** What no reversal has taken back yet. */
  remainingFen: Fen;
  remainingProcurementFen: Fen;
}

export interface ControlSetting {
  readonly occurredOn: string;
  readonly by: 'set' | 'raise';
  readonly control: ThreePublicControl;
}

interface Release {
  readonly released: CarryForwardReleased;
  revoked: boolean;
}

export function initialBudgetState(): BudgetState {
  return {
    closed: false,
    declared: new Map(),
    interims: new Map(),
    lines: new Map(),
    adjustments: new Map(),
    arrivals: new Set(),
    commitments: new Map(),
    vouchers: new Map(),
    reversals: new Map(),
    threePublicSpent: {
      overseas: newDaySeries(),
      vehiclePurchase: newDaySeries(),
      vehicleRunning: newDaySeries(),
      reception: newDaySeries(),
    },
    controls: [],
    assets: new Map(),
    releases: new Map(),
    carriedIn: new Map(),
    cancelledCarryIns: new Set(),
  };
}

/** @throws DomainError YEAR_NOT_OPENED */
export function openedYear(state: BudgetState): YearOpened {
  return state.opened ?? refuse('YEAR_NOT_OPENED');
}

/** @throws DomainError YEAR_CLOSED where the year takes no more entries */
export function requireNotClosed(state: BudgetState): void {
  if (state.closed) refuse('YEAR_CLOSED', { fiscalYear: openedYear(state).fiscalYear });
}

export function codeScopeOf(state: BudgetState): CodeScope {
  return { fiscalYear: openedYear(state).fiscalYear, declared: state.declared };
}
