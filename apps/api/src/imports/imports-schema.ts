import { extendSchema, parse, type GraphQLSchema } from 'graphql';
import { pageOf, type Page } from '../graphql/connection';
import { dropNulls } from '../graphql/drop-nulls';
import { unitAsked } from '../reading/money';
import type { RequestContext } from '../request-context';
import { wireResolvers, type Resolvers } from '../shapes/wire';
import { becomesOf } from './becomes';
import type { ImportJob } from './import-job';
import { cellFault, cellsOf, faultsOf, ROW_STATUSES, rowsOf, type ImportRow } from './import-rows';
import type { Imports, StartInput } from './imports';
import { IMPORTS_SDL } from './sdl/imports-sdl';
import { tablesOf, faultsOfFile } from './imported-files';

/** The schema with imports of files. Without something to import by it can be printed, not asked. */
export function withImports(schema: GraphQLSchema, imports?: Imports): GraphQLSchema {
  const whole = extendSchema(schema, parse(IMPORTS_SDL));
  wireResolvers(whole, FIELDS_OF_JOBS);
  if (!imports) return whole;
  wireResolvers(whole, rootFields(imports));
  const changed = whole.getSubscriptionType()?.getFields()['importJobChanged'];
  if (changed) {
    changed.subscribe = (_: unknown, { id }: Named, context: RequestContext) => imports.watch(id, context);
    changed.resolve = (job: ImportJob) => imports.shown(job);
  }
  return whole;
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

const rowsByJob = new WeakMap<object, readonly ImportRow[]>();

/** Made once, after the job has decided them. */
function rowsIn(job: ImportJob): readonly ImportRow[] {
  const known = rowsByJob.get(job.outcomes);
  if (known) return known;
  const rows = job.outcomes.length === 0 ? [] : job.files.flatMap((file, i) => rowsOf(file, job.outcomes[i]));
  rowsByJob.set(job.outcomes, rows);
  return rows;
}

const FIELDS_OF_JOBS: Resolvers = {
  ImportJob: {
    files: ({ job }: Shown) => job.files,
    years: ({ job }: Shown) => job.years,
    counts: ({ job }: Shown) => {
      const counts = Map.groupBy(rowsIn(job), ({ status }) => status);
      return ROW_STATUSES.flatMap((status) => {
        const count = counts.get(status)?.length ?? 0;
        return count === 0 ? [] : [{ status, count }];
      });
    },
    rows: ({ job }: Shown, { statuses, ...page }: RowsAsked) => {
      const rows = rowsIn(job);
      const kept = statuses ? rows.filter(({ status }) => statuses.includes(status)) : rows;
      const asked = { first: page.first, ...(typeof page.after === 'string' && { after: page.after }) };
      return pageOf(kept, asked, { basis: `import ${job.id}`, nodeOf: (row) => row });
    },
  },
  ImportedFile: { tables: tablesOf, faults: faultsOfFile },
  ImportJobRow: {
    file: ({ place }: ImportRow) => place,
    unitCode: ({ loaded, report }: ImportRow) => loaded?.address.unitCode ?? report?.unitCode,
    entryId: ({ loaded }: ImportRow) => loaded?.entry.entryId,
    becomes: ({ loaded }: ImportRow, _: unknown, { context, info }) =>
      loaded && becomesOf(loaded, unitAsked(context, info)),
    cells: cellsOf,
    faults: faultsOf,
    warnings: ({ report }: ImportRow) => (report?.warnings ?? []).map(cellFault),
  },
};

/** A job as it stood when it was shown. */
interface Shown {
  readonly job: ImportJob;
}
