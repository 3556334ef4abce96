import { useClient, type CombinedError } from 'urql';
import { knownAtOf } from '../time/point';
import { usePoint } from '../time/PointContext';
import { failedBy, textOf } from '../server/failed';
import type { Plain } from '../server/plain-answers';
import { useYearCache } from '../loading/YearContext';
import type { YearKey } from '../year/year-data';
import { withCure, type Name } from '../wording/name';
import { fieldOfOrigin } from './origin';
import { mutationOf } from './command-documents';
import type { CommandName } from './mutation';
import type { OutcomeFragment, PayloadFragment } from './generated/graphql';

/** A refusal: what was said, and the field of the input that it is about, where it is about one. */
export interface Refusal {
  readonly code: string;
  readonly said: Name;
  readonly field?: string;
}

export type Answer =
  | { readonly kind: 'done'; readonly outcome: Plain<OutcomeFragment> }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Whether it was entered is not known; the same key makes sending it again harmless. */
  | { readonly kind: 'unanswered' };

export interface Sent {
  readonly command: CommandName;
  /** Arguments beside the unit and year of the page: input, unit of money; they may name another unit and year. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
  /** 出处, where it is not simply entered. */
  readonly provenance?: unknown;
  /** Of many: who sends them loads the year once they are there. */
  readonly quiet?: true;
}

/** Sends commands about a year. After a change the year is loaded again, so that every page shows it. */
export function useSend({ unit, year }: YearKey): (sent: Sent) => Promise<Answer> {
  const client = useClient();
  const cache = useYearCache();
  const knownAt = knownAtOf(usePoint());
  return async ({ command, variables, idempotencyKey, dryRun, provenance, quiet }) => {
    const options = { dryRun, idempotencyKey, ...(provenance !== undefined && { provenance }) };
    const all = { unitCode: unit, fiscalYear: year, ...variables, options };
    const { data, error } = await client
      .mutation<{ payload: Plain<PayloadFragment> | null }>(mutationOf(command), all)
      .toPromise();
    const { result, refusals = [] } = data?.payload ?? {};
    const [refused] = refusals;
    if (refused) return { kind: 'refused', refusal: refusalIn(refused) };
    if (result && !error) {
      if (!dryRun && !quiet) void cache.changed({ unit, year, ...(knownAt !== undefined && { knownAt }) });
      return { kind: 'done', outcome: result };
    }
    const refusal = error && refusalOf(error);
    return refusal ? { kind: 'refused', refusal } : { kind: 'unanswered' };
  };
}

/** A line is one field of a form, whatever the input makes of it. */
function refusalIn(refused: Plain<PayloadFragment>['refusals'][number]): Refusal {
  const { code, field } = refused;
  const path = field.filter((part, i) => i > 0 || part !== 'input').join('.');
  return {
    code,
    said: withCure(refused),
    ...(path !== '' && { field: fieldOfOrigin(path.replace(/\.key$/, '')) }),
  };
}

/** What the server said; undefined where it said nothing. */
function refusalOf(failure: CombinedError): Refusal | undefined {
  const { answered, said } = failedBy(failure);
  const [error] = failure.graphQLErrors;
  if (!answered || !error) return undefined;
  const { code, field } = error.extensions;
  const about = textOf(field);
  return { code: textOf(code) ?? '', said, ...(about !== undefined && { field: about }) };
}
