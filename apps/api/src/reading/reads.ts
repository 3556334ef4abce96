import { isObjectType, type GraphQLSchema } from 'graphql';
import type { Reading } from '../graphql/answer-cache/reads';

const READS: Readonly<Record<string, Reading>> = {
  'Query.budgetYear': 'year',
  'Query.budgetYears': 'log',
  'Query.unitStandings': 'log',
  'Query.unit': 'log',
  'Query.units': 'log',
  'Query.code': 'log',
  'Query.importJob': 'clock',
  'Query.keptMappings': 'clock',
  'Query.codes': 'log',
  // The part that is visible changes with the day.
  'Query.fourEyes': 'clock',
  // What holds changes with the day.
  'Query.grants': 'clock',
  'Query.payeeYears': 'log',
  'Query.reads': 'clock',
  'Query.ruleSet': 'tables',
  'Query.ruleSets': 'tables',
  'Query.node': 'log',
  // Another for each asker.
  'Query.waitingForMe': 'clock',
  'Basis.freshness': 'clock',
  // A file may be damaged or taken away at any time.
  'FileEvidence.state': 'clock',
  'FileEvidence.path': 'clock',
  // They say how far the log had been read, which every event moves.
  'BudgetYear.basis': 'log',
  'BudgetYear.workbook': 'log',
  // The answer is not in the log, so it is not cached.
  'BudgetYear.whatIf': 'clock',
  'PageInfo.endCursor': 'log',
  // Other units' streams.
  'Unit.parent': 'log',
  'Unit.children': 'log',
  // Other years' streams than those beside this one.
  'BudgetYear.previous': 'log',
  'BudgetYear.next': 'log',
  'Unit.budgetYear': 'log',
  'Unit.fiscalYears': 'log',
};

/** What a field reads beyond those above it; edges carry cursors. */
function readsOf(type: string, field: string): Reading | undefined {
  return /Edge$/.test(type) && field === 'cursor' ? 'log' : READS[`${type}.${field}`];
}

/** Says on each field of the whole schema what it reads of the log, for the cache of answers. */
export function sayingWhatIsRead(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const reads = readsOf(type.name, field.name);
      if (reads) field.extensions = { ...field.extensions, reads };
    }
  }
  return schema;
}
