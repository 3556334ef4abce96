import type { ExecutionFigures, LineNames, PaymentPlanAnswer } from '@ledger/answers';
import { BOOK_NAMES, findCode, parentOf, parseLineKey, type CodeTable } from '@ledger/domain';
import { AskPaymentPlan } from '@ledger/reader';
import type { Resolvers } from '../../shapes/wire';
import { levelOf } from '../facts-of';
import {
  commitments,
  commitmentsOnLine,
  events,
  eventsOnLine,
  lines,
  linesOfProject,
  vouchers,
  vouchersOfProject,
  vouchersOnLine,
} from '../lists';
import { idIn } from '../node-id';
import type { CodeNode, LineNode, ProjectNode } from '../nodes';
import { listed, type ListArguments } from '../paging';
import { perView } from '../per-view';
import { projectsOf, type ProjectFigures } from '../projects';
import type { YearView } from '../year-view';

/** Lines, projects and codes. */
export const LINE_FIELDS: Resolvers = {
  Line: {
    id: ({ year, key }: LineNode) => idIn(year, 'Line', key),
    book: ({ key }: LineNode) => parseLineKey(key)?.book,
    class: ({ key }: LineNode) => parseLineKey(key)?.class,
    function: ({ key, year }: LineNode) => code(year, 'functional', parseLineKey(key)?.functionalCode),
    project: ({ key, year }: LineNode) => {
      const projectCode = parseLineKey(key)?.projectCode;
      return projectCode === undefined ? undefined : { code: projectCode, year };
    },
    economic: ({ key, year }: LineNode) => code(year, 'economic', parseLineKey(key)?.economicCode),
    names: async ({ names, key, year }: LineNode): Promise<LineNames> => names ?? namesOf(year, key),
    figures: async ({ figures, key, year }: LineNode) => figures ?? figuresOf(year, key),
    vouchers: ({ key, year }: LineNode, args: ListArguments, request) =>
      listed(
        year,
        vouchers((view) => vouchersOnLine(view, key)),
        { args, ...request },
      ),
    commitments: ({ key, year }: LineNode, args: ListArguments, request) =>
      listed(
        year,
        commitments((view) => commitmentsOnLine(view, key)),
        { args, ...request },
      ),
    events: ({ key, year }: LineNode, args: ListArguments, request) =>
      listed(
        year,
        events((view) => eventsOnLine(view, key)),
        { args, ...request },
      ),
    paymentPlan: async ({ key, year }: LineNode) => (await plansOn(year)).get(key)?.months ?? [],
  },
  Project: {
    id: ({ year, code: projectCode }: ProjectNode) => idIn(year, 'Project', projectCode),
    name: async (project: ProjectNode) => (await figuresOfProject(project))?.name,
    figures: async (project: ProjectNode) => (await figuresOfProject(project))?.figures,
    notBegun: async (project: ProjectNode) => (await figuresOfProject(project))?.notBegun ?? false,
    lines: ({ code: projectCode, year }: ProjectNode, args: ListArguments, request) =>
      listed(
        year,
        lines((view) => linesOfProject(view, projectCode)),
        { args, ...request },
      ),
    vouchers: ({ code: projectCode, year }: ProjectNode, args: ListArguments, request) =>
      listed(
        year,
        vouchers((view) => vouchersOfProject(view, projectCode)),
        { args, ...request },
      ),
  },
  Code: {
    name: async (node: CodeNode) => {
      const name = (await found(node))?.name;
      return name === undefined ? undefined : { zh: name };
    },
    level: ({ table, code: text }: CodeNode) => (table === 'project' ? undefined : levelOf(text)),
    parent: async (node: CodeNode) => {
      const parent =
        (await found(node))?.parent ?? (node.table === 'project' ? undefined : parentOf(node.code));
      return parent === undefined ? undefined : { ...node, code: parent };
    },
    status: async (node: CodeNode) => (await found(node))?.status,
    source: async (node: CodeNode) => (await found(node))?.source,
  },
};

function code(year: YearView, table: CodeTable, text: string | undefined): CodeNode | undefined {
  return text === undefined ? undefined : { table, code: text, year };
}

async function found({ table, code: text, year }: CodeNode) {
  return findCode(await year.scope(), table, text);
}

/** Of a line that no fact has put anything on: nothing. */
async function figuresOf(year: YearView, key: string): Promise<ExecutionFigures | undefined> {
  return (await year.lines()).of.get(key)?.figures;
}

async function namesOf(year: YearView, key: string): Promise<LineNames> {
  const known = (await year.lines()).of.get(key)?.names;
  if (known) return known;
  const book = parseLineKey(key)?.book ?? 'general';
  return { book: BOOK_NAMES[book], class: { zh: key } };
}

const plansOn = perView(async (year: YearView) => {
  const plan: PaymentPlanAnswer = await year.reading.ask(new AskPaymentPlan(year.point));
  return new Map(plan.lines.map((planned) => [planned.line, planned]));
});

async function figuresOfProject({
  code: projectCode,
  year,
}: ProjectNode): Promise<ProjectFigures | undefined> {
  return (await projectsOf(year)).of.get(projectCode);
}
