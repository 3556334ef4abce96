import type { SelfAssessmentStated } from '@ledger/domain';
import { statementBody } from './statement-body';

export type Statement = Omit<SelfAssessmentStated, 'occurredOn'>;

/** The `statement` of a year file on its own, as JSON: what a published report prints. Problems name their path. */
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
