import type {
  Commitment,
  ExecutionGroup,
  ExecutionGrouping,
  LineExecution,
  Proposal,
  ScoredIndicator,
  Voucher,
  Warning,
  WarningSpan,
} from '@ledger/answers';
import { parseLineKey } from '@ledger/domain';
import { AskWarnings, AskWarningSpans } from '@ledger/reader';
import { factsOf, linesIn, ordersOf } from './facts-of';
import { factsOfPart } from './facts-of-parts';
import { markOfIndicator, markOfLine, markOfWarning } from './marks';
import { lineNode, within, type DocumentNode, type In, type LineNode, type ProjectNode } from './nodes';
import type { ListOf } from './paging';
import { below } from './per-view';
import { projectsOf, type ProjectFigures } from './projects';
import { eventOfCommitment, eventOfEntry, eventOfProposal } from './recorded';
import type { EventEntry, YearView } from './year-view';

type EntriesOf<Entry> = (year: YearView) => Promise<readonly Entry[]>;

/** The lists of a year. A list below another entry has fewer entries. */
export function vouchers(entries: EntriesOf<Voucher> = allVouchers): ListOf<Voucher, In<Voucher>> {
  return { name: 'Voucher', entries, factsOf: factsOf.voucher, recordOf: eventOfEntry, node: within };
}

export function events(entries: EntriesOf<EventEntry> = allEvents): ListOf<EventEntry, In<EventEntry>> {
  return { name: 'Event', entries, factsOf: factsOf.event, recordOf: eventOfEntry, node: within };
}

export function commitments(
  entries: EntriesOf<Commitment> = allCommitments,
): ListOf<Commitment, In<Commitment>> {
  return {
    name: 'Commitment',
    entries,
    factsOf: factsOf.commitment,
    recordOf: eventOfCommitment,
    node: within,
  };
}

export function lines(entries: EntriesOf<LineExecution> = allLines): ListOf<LineExecution, LineNode> {
  return {
    name: 'Line',
    entries,
    factsOf: factsOf.line,
    markOf: markOfLine,
    node: (year, line) => lineNode(year, line.line, line),
  };
}

export function projects(
  entries: EntriesOf<ProjectFigures> = allProjects,
): ListOf<ProjectFigures, ProjectNode> {
  return {
    name: 'Project',
    entries,
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
      assumed: events.some(({ provenance }) => provenance.assumed !== undefined),
      provenance: events.map(({ provenance }) => provenance.kind),
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
  recordOf: eventOfProposal,
  node: within,
};

export const indicators: ListOf<ScoredIndicator, In<ScoredIndicator>> = {
  name: 'Indicator',
  entries: async (year) => (await year.indicators()).all,
  factsOf: factsOf.indicator,
  markOf: markOfIndicator,
  node: within,
};

export const warnings: ListOf<Warning, In<Warning>> = {
  name: 'Warning',
  entries: async (year) => (await year.reading.ask(new AskWarnings(year.point))).warnings,
  factsOf: factsOf.warning,
  markOf: markOfWarning,
  node: within,
};

/** Each warning with the days on which it holds. What is assumed under it is that at the point. */
export const warningSpans: ListOf<WarningSpan, In<WarningSpan>> = {
  name: 'Warning',
  entries: (year) => year.reading.ask(new AskWarningSpans(year.point)),
  factsOf: ({ warning }) => factsOf.warning(warning),
  markOf: async (year) => {
    const markOf = await markOfWarning(year);
    return ({ warning }) => markOf(warning);
  },
  node: within,
};

export function executionGroups(by: ExecutionGrouping): ListOf<ExecutionGroup, ExecutionGroup> {
  return {
    name: 'ExecutionGroup',
    entries: (year) => year.reading.executionGroups(year.point, by),
    factsOf: factsOfPart.group,
    node: (_, group) => group,
  };
}

const allVouchers = async (year: YearView) => (await year.vouchers()).all;
const allEvents = async (year: YearView) => (await year.events()).all;
const allCommitments = async (year: YearView) => (await year.commitments()).all;
const allLines = async (year: YearView) => (await year.lines()).all;
const allProjects = async (year: YearView) => (await projectsOf(year)).all;

/** The entries below one parent, found without searching the whole list for each parent. */
export const vouchersOnLine = below(allVouchers, ({ line }) => [line]);
export const vouchersOfProject = below(allVouchers, ({ line }) => projectIn(line));
export const commitmentsOnLine = below(allCommitments, ({ line }) => [line]);
export const linesOfProject = below(allLines, ({ line }) => projectIn(line));
export const eventsOnLine = below(allEvents, ({ data }) => linesIn(data));
export const paymentsOf = below(allVouchers, (voucher) =>
  voucher.kind === 'expenditure' && voucher.commitmentId !== undefined ? [voucher.commitmentId] : [],
);

function projectIn(key: string): readonly string[] {
  const code = parseLineKey(key)?.projectCode;
  return code === undefined ? [] : [code];
}
