import { AskReplay, AskStatementSpans } from '@ledger/reader';
import { findCode, type CodeTable } from '@ledger/domain';
import type { Page } from '../../graphql/connection';
import type { Resolve, Resolvers } from '../../shapes/wire';
import * as documents from '../document-lists';
import { reportOf } from '../events-of';
import { factsOf } from '../facts-of';
import * as lists from '../lists';
import * as meetingLists from '../meeting-lists';
import { lineKeyOf, type LineInput } from '../line-input';
import { lineNode, within, type CodeNode, type In } from '../nodes';
import { onCard } from '../on-card';
import { listed, pagedIn, viewOfPage, type ListArguments, type ListOf } from '../paging';
import { problems } from '../problem-list';
import { projectsOf } from '../projects';
import type { Listed, YearView } from '../year-view';

/** Lists of a year, and one of each by its code or number. */
export const LIST_FIELDS: Resolvers = {
  BudgetYear: {
    line: async (year: YearView, { line }: { readonly line: LineInput }) => {
      const found = (await year.lines()).of.get(lineKeyOf(line));
      return found && lineNode(year, found.line, found);
    },
    project: async (year: YearView, { code }: { readonly code: string }) =>
      (await projectsOf(year)).of.has(code) ? { code, year } : undefined,
    voucher: async (year: YearView, { no, row, month }: VoucherAsked) => {
      const part = { ...(typeof row === 'number' && { row }), ...(typeof month === 'number' && { month }) };
      const found = await year.voucherCalled({ voucherNo: no, ...part });
      return found && within(year, found);
    },
    commitment: (year: YearView, { id }: { readonly id: string }) => one(year, year.commitments(), id),
    document: async (year: YearView, { no }: { readonly no: string }) =>
      (await year.documents()).of.has(no) ? { no, year } : undefined,
    adjustment: (year: YearView, { id }: { readonly id: string }) => one(year, year.adjustments(), id),
    indicator: (year: YearView, { id }: { readonly id: string }) => one(year, year.indicators(), id),
    event: async (year: YearView, { id }: { readonly id: string }) => {
      const found = (await year.eventsCalled())(id);
      return found && within(year, found);
    },
    statement: (year: YearView, { id }: { readonly id: string }) => reportOf(year, id),
    contradiction: (year: YearView, { id, withoutAssumed }: ReportAsked) =>
      withoutAssumed === true
        ? one(year, year.knownContradictions(), id)
        : one(year, year.contradictions(), id),
    lines: list(lists.lines()),
    projects: list(lists.projects()),
    vouchers: list(lists.vouchers()),
    commitments: list(lists.commitments()),
    documents: list(lists.documents),
    adjustments: list(lists.adjustments),
    declaredCodes: list(declaredCodes()),
    assets: list(documents.assets),
    meetings: list(meetingLists.meetings),
    trainings: list(meetingLists.trainings),
    policyTexts: list(meetingLists.policyTexts),
    events: list(lists.events()),
    warnings: list(lists.warnings),
    indicators: list(lists.indicators),
    fundsArrivals: list(documents.fundsArrivals),
    contradictions: pages(async (year) => (await year.contradictions()).all),
    scorecards: pages((year) => year.reading.scorecards(year.point)),
    warningsTimeline: list(lists.warningSpans),
    contradictionsTimeline: pages((year) => year.reading.ask(new AskStatementSpans(year.point))),
    replay: async (year: YearView, { everyVoucher, card, ...page }: ReplayAsked) => {
      const view = viewOfPage(year, page);
      const point = onCard(view.point, card);
      const { rows } = await view.reading.ask(new AskReplay(point, { all: everyVoucher }));
      return pagedIn(view, rows, page);
    },
  },
  PaymentPlan: { documents: below(documents.paymentPlans) },
  Budget: { interim: below(documents.interimAuthorities) },
  Rectification: { problems: below(problems) },
  CarryForwards: {
    out: below(documents.carriedOut),
    into: below(documents.carriedInto),
    recovered: below(documents.recovered),
    recoveredNextYear: below(documents.recoveredNextYear),
  },
  Execution: {
    lines: ({ year }: In<object>, args: ListArguments, request) =>
      listed(year, lists.lines(), { args, ...request }),
    projectsNotBegun: ({ year }: In<object>, args: ListArguments, request) =>
      listed(
        year,
        lists.projects(async (view) => (await projectsOf(view)).all.filter(({ notBegun }) => notBegun)),
        { args, ...request },
      ),
  },
};

interface VoucherAsked {
  readonly no: string;
  readonly row?: number | null;
  readonly month?: number | null;
}

interface ReplayAsked extends Page {
  readonly everyVoucher: boolean;
  readonly card?: string;
}

function list<Entry extends object, Node>(of: ListOf<Entry, Node>): Resolve {
  return (year: YearView, args: ListArguments, request) => listed(year, of, { args, ...request });
}

interface ReportAsked {
  readonly id: string;
  readonly withoutAssumed?: boolean | null;
}

/** A list that is not narrowed. */
function pages(entriesOf: (year: YearView) => Promise<readonly object[]>): Resolve {
  return async (year: YearView, page: Page) => {
    const view = viewOfPage(year, page);
    return pagedIn(view, await entriesOf(view), page);
  };
}

/** A list below an answer that knows its view. */
function below<Entry extends object, Node>(of: ListOf<Entry, Node>): Resolve {
  return ({ year }: In<object>, args: ListArguments, request) => listed(year, of, { args, ...request });
}

async function one<Entry extends object>(
  year: YearView,
  entries: Promise<Listed<Entry>>,
  key: string,
): Promise<In<Entry> | undefined> {
  const found = (await entries).of.get(key);
  return found && within(year, found);
}

interface Declared {
  readonly table: CodeTable;
  readonly code: string;
  readonly name: string;
  readonly source: string;
  readonly status: 'declared';
}

function declaredCodes(): ListOf<Declared, CodeNode> {
  return {
    name: 'Code',
    entries: async (year) => {
      const scope = await year.scope();
      return [...scope.declared.values()]
        .map((declared): Declared => ({ ...declared, status: 'declared' }))
        .filter(({ table, code }) => findCode(scope, table, code) !== undefined)
        .sort((left, right) => (left.table + left.code < right.table + right.code ? -1 : 1));
    },
    factsOf: factsOf.code,
    node: (year, { table, code }) => ({ table, code, year }),
  };
}
