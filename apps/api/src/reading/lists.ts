import type {
  AssetsAnswer,
  Commitment,
  LineExecution,
  Proposal,
  ScoredIndicator,
  Voucher,
  Warning,
} from '@ledger/answers';
import { parseLineKey } from '@ledger/domain';
import { AskAssets, AskWarnings } from '@ledger/reader';
import { factsOf, ordersOf } from './facts-of';
import { lineNode, within, type DocumentNode, type In, type LineNode, type ProjectNode } from './nodes';
import type { ListOf } from './paging';
import { projectsOf, type ProjectFigures } from './projects';
import type { EventEntry } from './year-view';

/** The lists of a year, each narrowed further where it hangs below something. */
export function vouchers(keep: (voucher: Voucher) => boolean = all): ListOf<Voucher, In<Voucher>> {
  return {
    name: 'Voucher',
    entries: async (year) => (await year.vouchers()).all.filter(keep),
    factsOf: factsOf.voucher,
    node: within,
  };
}

export function events(keep: (event: EventEntry) => boolean = all): ListOf<EventEntry, In<EventEntry>> {
  return {
    name: 'Event',
    entries: async (year) => (await year.events()).all.filter(keep),
    factsOf: factsOf.event,
    node: within,
  };
}

export function commitments(keep: (made: Commitment) => boolean = all): ListOf<Commitment, In<Commitment>> {
  return {
    name: 'Commitment',
    entries: async (year) => (await year.commitments()).all.filter(keep),
    factsOf: factsOf.commitment,
    node: within,
  };
}

export function lines(keep: (line: LineExecution) => boolean = all): ListOf<LineExecution, LineNode> {
  return {
    name: 'Line',
    entries: async (year) => (await year.lines()).all.filter(keep),
    factsOf: factsOf.line,
    node: (year, line) => lineNode(year, line.line, line),
  };
}

export function projects(
  keep: (project: ProjectFigures) => boolean = all,
): ListOf<ProjectFigures, ProjectNode> {
  return {
    name: 'Project',
    entries: async (year) => (await projectsOf(year)).all.filter(keep),
    factsOf: ({ code, name, figures, notBegun }) => ({
      texts: [code, name?.zh],
      is: { notBegun },
      CODE: code,
      ...ordersOf(figures),
    }),
    node: (year, { code }) => ({ code, year }),
  };
}

export const documents: ListOf<readonly EventEntry[], DocumentNode> = {
  name: 'Document',
  entries: async (year) => (await year.documents()).all,
  factsOf: (events) => ({
    occurredOn: events[0]?.occurredOn ?? '',
    recordedAt: events[0]?.recordedAt ?? '',
    lines: events.flatMap((event) => factsOf.event(event).lines ?? []),
    texts: events.flatMap((event) => factsOf.event(event).texts ?? []),
    is: {
      eventType: events.map(({ type }) => type),
      actor: events.map(({ actor }) => actor),
      late: events.some(({ late }) => late),
      breached: events.some(({ breaches }) => breaches.length > 0),
    },
    OCCURRED_ON: events[0]?.occurredOn,
    RECORDED: events[0]?.position,
    CODE: events[0]?.documentNo,
  }),
  node: (year, events) => ({ no: events[0]?.documentNo ?? '', year }),
};

export const adjustments: ListOf<Proposal, In<Proposal>> = {
  name: 'Adjustment',
  entries: async (year) => (await year.adjustments()).all,
  factsOf: factsOf.adjustment,
  node: within,
};

export const indicators: ListOf<ScoredIndicator, In<ScoredIndicator>> = {
  name: 'Indicator',
  entries: async (year) => (await year.indicators()).all,
  factsOf: factsOf.indicator,
  node: within,
};

export const warnings: ListOf<Warning, In<Warning>> = {
  name: 'Warning',
  entries: async (year) => (await year.reading.ask(new AskWarnings(year.point))).warnings,
  factsOf: factsOf.warning,
  node: within,
};

type AcquiredAsset = AssetsAnswer['assets'][number];

export const assets: ListOf<AcquiredAsset, In<AcquiredAsset>> = {
  name: 'Asset',
  entries: async (year) => (await year.reading.ask(new AskAssets(year.point))).assets,
  factsOf: ({ occurredOn, amountFen, voucherNo, assetNo, name }) => ({
    occurredOn,
    amountFen,
    texts: [assetNo, name],
    is: { voucherNo },
    OCCURRED_ON: occurredOn,
    AMOUNT: amountFen,
    NAME: name,
  }),
  node: within,
};

/** Whether the key of a line carries the project. */
export function isOfProject(key: string, code: string): boolean {
  return parseLineKey(key)?.projectCode === code;
}

function all(): boolean {
  return true;
}
