import type { SelfAssessmentStated } from '@ledger/domain';
import { statementBody } from './statement-body';

export type Statement = Omit<SelfAssessmentStated, 'occurredOn'>;

/**
 * Reads the `statement` of a year file on its own, as JSON: the figures that a published report prints. Each problem
 * names its path.
 */
export function readStatement(
  json: string,
): { readonly statement: Statement } | { readonly problems: readonly string[] } {
  const read = statementBody().safeParse(parsed(json));
  if (read.success) return { statement: read.data };
  return { problems: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
