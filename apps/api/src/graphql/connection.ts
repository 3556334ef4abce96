import type { Wording } from '@ledger/domain';
import { LIMITS } from './limits';
import { RequestError } from '../errors/request-error';

export interface Page {
  readonly first: number;
  readonly after?: string;
}

export interface Connection<Node> {
  readonly totalCount: number;
  readonly edges: readonly Edge<Node>[];
  /** The same entries without their cursors: half the cost of a long page. */
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string };
}

interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/**
 * Cuts a page out of a whole list. The cursors carry `basis`, a token, so that the next page shows the same point even
 * if events were added. `nodeOf` is called only for the entries of the page, and `basis` is read only if a cursor is
 * asked for. @throws RequestError PAGE_INVALID.
 */
export function pageOf<Entry, Node>(
  entries: readonly Entry[],
  { first, after }: Page,
  of: { readonly basis: string; readonly nodeOf: (entry: Entry) => Node },
): Connection<Node> {
  requirePageSize(first);
  const start = after === undefined ? 0 : offsetOf(after) + 1;
  const nodes = entries.slice(start, start + first).map((entry) => of.nodeOf(entry));
  const hasNextPage = start + first < entries.length;
  return new PageOfList(nodes, { of, start, totalCount: entries.length, hasNextPage });
}

interface Place {
  /** Read only if a cursor is asked for. */
  readonly of: { readonly basis: string };
  readonly start: number;
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** A class, as objects with getters of their own cost more than all the rest of a short list. */
class PageOfList<Node> implements Connection<Node> {
  constructor(
    readonly nodes: readonly Node[],
    private readonly place: Place,
  ) {}

  get totalCount() {
    return this.place.totalCount;
  }

  get edges() {
    const { of, start } = this.place;
    return this.nodes.map((node, i) => new EdgeOfList(node, of, start + i));
  }

  get pageInfo() {
    const { of, start, hasNextPage } = this.place;
    if (this.nodes.length === 0) return { hasNextPage };
    return { hasNextPage, endCursor: cursorOf(of.basis, start + this.nodes.length - 1) };
  }
}

class EdgeOfList<Node> implements Edge<Node> {
  constructor(
    readonly node: Node,
    private readonly of: { readonly basis: string },
    private readonly offset: number,
  ) {}

  get cursor() {
    return cursorOf(this.of.basis, this.offset);
  }
}

/** @throws RequestError PAGE_INVALID. */
export function requirePageSize(first: number): void {
  if (first < 1 || first > LIMITS.pageSize) invalid('first', SIZE);
}

/** @throws RequestError PAGE_INVALID: the cursor is none that was given. */
export function refuseCursor(): never {
  return invalid('after', CURSOR);
}

/** The basis of a cursor, so that a list can be asked for at the same point again. */
export function basisOfCursor(cursor: string): string {
  return cursor.slice(0, cursor.lastIndexOf('.'));
}

function cursorOf(basis: string, offset: number): string {
  return `${basis}.${offset}`;
}

function offsetOf(cursor: string): number {
  const offset = /\.(\d{1,9})$/.exec(cursor)?.[1];
  return offset === undefined ? refuseCursor() : Number(offset);
}

function invalid(field: string, { zh, en }: Wording): never {
  throw new RequestError('PAGE_INVALID', { field, reason: zh, reasonEn: en });
}

const SIZE: Wording = {
  zh: `应为 1 至 ${LIMITS.pageSize} 的整数`,
  en: `must be a whole number from 1 to ${LIMITS.pageSize}`,
};
const CURSOR: Wording = {
  zh: '应为前一页给出的 endCursor，原样使用',
  en: 'must be the endCursor of an earlier page, unchanged',
};
