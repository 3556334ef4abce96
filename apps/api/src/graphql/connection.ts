import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { Reads } from './answer-cache/reads';
import { CountField, FlagField, TextField } from './field-kinds';
import { LIMITS } from './limits';
import { RequestError } from '../errors/request-error';

export interface Page {
  readonly first: number;
  readonly after?: string;
}

export interface Connection<Node> {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  /** The same entries without their cursors: half the cost of a long page. */
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string };
}

/** The arguments of every list. */
export const FIRST = { type: () => Int, defaultValue: 50, description: 'How many entries at most.' };
export const AFTER = {
  type: () => String,
  nullable: true,
  description: 'Cursor of an earlier page; the list goes on at that page’s basis.',
};

@ObjectType('PageInfo', { description: 'Where a page ends.' })
class PageInfoType {
  @FlagField('Whether more follows.') readonly hasNextPage!: boolean;
  @Reads('log')
  @TextField('Cursor of the last edge; `after` of the next page.', { nullable: true })
  readonly endCursor?: string;
}

/** A Relay connection of `node`. Cursors carry the basis: the next page is of the same cut, whatever came since. */
export function connectionOf<Node>(node: Type<Node>, name: string): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One entry of a list of ${name}.` })
  class Edge {
    @Reads('log')
    @TextField('Its place: basis and offset.')
    readonly cursor!: string;
    @Field(() => node, { description: 'The entry.' }) readonly node!: Node;
  }
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class ConnectionType {
    @CountField('How many there are in all.') readonly totalCount!: number;
    @Field(() => [Edge], { description: 'The entries of the page.' }) readonly edges!: Edge[];
    @Field(() => [node], { description: 'The same entries without cursors, for long pages.' })
    readonly nodes!: Node[];
    @Field(() => PageInfoType, { description: 'Where the page ends.' }) readonly pageInfo!: PageInfoType;
  }
  return ConnectionType;
}

/** Cuts a page out of a whole list. `basis` is the token that the cursors carry. @throws RequestError PAGE_INVALID. */
export function pageOf<Node>(
  nodes: readonly Node[],
  { first, after }: Page,
  basis: string,
): Connection<Node> {
  if (first < 1 || first > LIMITS.pageSize) invalid('first', `1 … ${LIMITS.pageSize}`);
  const start = after === undefined ? 0 : offsetOf(after) + 1;
  const page = nodes.slice(start, start + first);
  const edges = page.map((node, i) => ({ node, cursor: cursorOf(basis, start + i) }));
  const endCursor = edges.at(-1)?.cursor;
  const hasNextPage = start + first < nodes.length;
  return {
    totalCount: nodes.length,
    edges,
    nodes: page,
    pageInfo: { hasNextPage, ...(endCursor !== undefined && { endCursor }) },
  };
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
  return offset === undefined ? invalid('after', 'a cursor of an earlier page') : Number(offset);
}

function invalid(field: string, reason: string): never {
  throw new RequestError('PAGE_INVALID', { field, reason });
}
