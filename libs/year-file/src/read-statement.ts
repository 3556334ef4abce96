import type { SelfAssessmentStated } from '@ledger/domain';
import { said, type Bilingual } from './problems';
import { readWith } from './schema-problems';
import { statementBody } from './statement-body';
import { YEAR_FILE_ERRORS } from './year-file';

export type Statement = Omit<SelfAssessmentStated, 'occurredOn'>;

/**
 * Reads the `statement` of a year file on its own, as JSON: the figures that a published report prints. Each problem
 * names its path.
 */
export function readStatement(
  json: string,
): { readonly statement: Statement } | { readonly problems: readonly StatementProblem[] } {
  const read = readWith(statementBody(), parsed(json));
  if (read.ok) return { statement: read.value };
  const problems = read.problems.map(({ code, path, key, details }) => {
    const at = key === undefined ? path : [...path, key];
    return { path: at.join('.'), problem: said(YEAR_FILE_ERRORS[code], details) };
  });
  return { problems };
}

export interface StatementProblem {
  /** Inside the statement: `figures.0.value`. */
  readonly path: string;
  readonly problem: Bilingual;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
