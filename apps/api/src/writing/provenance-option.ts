import {
  ASSUMED_PARTS,
  LONGEST_TEXT,
  asSeenInLines,
  type Assumption,
  type AssumedPart,
  type Author,
  type Origin,
  type Provenance,
} from '@ledger/domain';
import { RequestError } from '../errors/request-error';

/** 出处 as a mutation says it. */
export interface ProvenanceOption {
  readonly printed?: { readonly document: string; readonly chapter?: string | null } | null;
  readonly assumed?: {
    readonly why: string;
    /** As the schema writes them. */
    readonly what?: readonly string[] | null;
    readonly latestOn?: string | null;
  } | null;
}

/** What is not said is entered by the author. @throws RequestError FIELD_NEEDED for a blank text. */
export function provenanceSaid(said: ProvenanceOption | undefined, { actor }: Author): Provenance {
  const { printed, assumed } = said ?? {};
  const from: Origin = printed ? printedIn(printed) : { kind: 'entered', by: actor };
  return { from, ...(assumed && { assumed: assumptionOf(assumed) }) };
}

function printedIn({ document, chapter }: NonNullable<ProvenanceOption['printed']>): Origin {
  const title = needed(document, 'printed.document');
  return {
    kind: 'printed',
    document: title,
    ...(chapter ? { chapter: needed(chapter, 'printed.chapter') } : {}),
  };
}

function assumptionOf({ why, what, latestOn }: NonNullable<ProvenanceOption['assumed']>): Assumption {
  const parts = what?.flatMap((part) => PARTS.get(part) ?? []);
  return {
    why: needed(why, 'assumed.why'),
    ...(parts && parts.length > 0 && { what: parts }),
    ...(latestOn ? { latestOn } : {}),
  };
}

/** By their names in the schema. */
const PARTS: ReadonlyMap<string, AssumedPart> = new Map(
  ASSUMED_PARTS.flatMap((part) => [
    [part, part],
    [part.replaceAll('-', '_').toUpperCase(), part],
  ]),
);

function needed(text: string, field: string): string {
  const seen = asSeenInLines(text).trim().slice(0, LONGEST_TEXT);
  if (seen === '') throw new RequestError('FIELD_NEEDED', { field: `options.provenance.${field}` });
  return seen;
}
