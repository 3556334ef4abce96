import type { ReadFile } from '@ledger/imports';
import type { GraphQLSchema } from 'graphql';
import { pageOf, type Page } from '../graphql/connection';
import { dropNulls } from '../graphql/drop-nulls';
import { unitAsked } from '../reading/money';
import type { RequestContext } from '../request-context';
import { wireResolvers, type Resolvers } from '../shapes/wire';
import { shownBecoming } from './becomes';
import type { ImportJob } from './import-job';
import type { ReportRow } from './import-report';
import { cellsOf } from './import-cells';
import type { Imports, StartInput } from './imports';
import { tablesOf, faultsOfFile } from './imported-files';

/** Lets the schema answer imports of files. Without something to import by it can be printed, not asked. */
export function wireImports(whole: GraphQLSchema, imports?: Imports): void {
  wireResolvers(whole, FIELDS_OF_JOBS);
  if (!imports) return;
  wireResolvers(whole, rootFields(imports));
  const changed = whole.getSubscriptionType()?.getFields()['importJobChanged'];
  if (changed) {
    changed.subscribe = (_: unknown, { id }: Named, context: RequestContext) => imports.watch(id, context);
    changed.resolve = (job: ImportJob) => imports.shown(job);
  }
}

interface Named {
  readonly id: string;
}

function rootFields(imports: Imports): Resolvers {
  return {
    Query: {
      importJob: (_: unknown, { id }: Named, { context }) => imports.job(id, contextOf(context)),
      keptMappings: (_: unknown, { unitCode }: { readonly unitCode: string }) =>
        imports.keptMappings(unitCode),
    },
    Mutation: {
      startImport: (_: unknown, { input }: { readonly input: StartInput }, { context }) => {
        dropNulls(input);
        return imports.start(input, contextOf(context));
      },
      stopImport: (_: unknown, { id }: Named, { context }) => imports.stop(id, contextOf(context)),
    },
  };
}

/** What resolvers are handed is what the server made for the request. */
function contextOf(context: object): RequestContext {
  if (!isContext(context)) throw new TypeError('a request without its context');
  return context;
}

function isContext(context: object): context is RequestContext {
  return 'request' in context;
}

interface RowsAsked extends Page {
  readonly statuses?: readonly string[] | null;
}

const FIELDS_OF_JOBS: Resolvers = {
  ImportJob: {
    request: ({ job }: Shown) => job.asked.given,
    startedBy: ({ job }: Shown) => job.asked.importer.actor,
    startedByPerson: ({ job }: Shown) => job.asked.importer.person,
    startedAt: ({ job }: Shown) => new Date(job.startedAt).toISOString(),
    endedAt: ({ job: { endedAt } }: Shown) =>
      endedAt === undefined ? undefined : new Date(endedAt).toISOString(),
    files: ({ job }: Shown) => job.files,
    years: ({ job }: Shown) => job.years,
    counts: ({ job }: Shown) => job.report.counts,
    rows: ({ job }: Shown, { statuses, ...page }: RowsAsked) => {
      const kept = job.report.rowsOf(statuses ?? undefined);
      const asked = { first: page.first, ...(typeof page.after === 'string' && { after: page.after }) };
      return pageOf(kept, asked, {
        basis: `import ${job.id}`,
        nodeOf: (at): ShownRow => {
          const row = job.report.row(at);
          return { ...row, file: job.files[row.fileAt] };
        },
      });
    },
  },
  ImportedFile: { tables: tablesOf, faults: faultsOfFile },
  ImportJobRow: {
    file: ({ place }: ShownRow) => place,
    becomes: ({ becoming }: ShownRow, _: unknown, { context, info }) =>
      becoming && shownBecoming(becoming, unitAsked(context, info)),
    cells: ({ file, ...row }: ShownRow) => (file ? cellsOf({ ...row, file }) : []),
  },
};

/** A row with the file that it is of, for the heads of its cells. */
type ShownRow = ReportRow & { readonly file: ReadFile | undefined };

/** A job as it stood when it was shown. */
interface Shown {
  readonly job: ImportJob;
}
