import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useEffect, useState } from 'react';
import { useClient, type Client } from 'urql';
import { GRANTING_UNITS, GRANTING_VIEWER, GRANTS } from '../../commands/granting.query';
import { pagesOf } from '../../loading/pages-of';
import { failedBy, failedWith, NotAnswered, type Failed } from '../../server/failed';
import type { Looking, ShownGrant } from './may-grant';

export interface Granting extends Looking {
  /** What they may see of all grants. */
  readonly grants: readonly ShownGrant[];
}

interface State {
  readonly granting?: Granting;
  /** Why it is not there, or not what it was changed to. */
  readonly error?: Failed;
}

/** Who may do what, as of the last time that it was asked for. */
export function useGranting(): State & { readonly again: () => Promise<void> } {
  const client = useClient();
  const [state, setState] = useState<State>({});
  const again = useCallback(async () => {
    try {
      setState({ granting: await granting(client) });
    } catch (error) {
      setState(({ granting: known }) => ({ ...(known && { granting: known }), error: failedWith(error) }));
    }
  }, [client]);
  useEffect(() => void again(), [again]);
  return { ...state, again };
}

/** @throws NotAnswered. */
async function granting(client: Client): Promise<Granting> {
  const [{ viewer }, grants, units] = await Promise.all([
    answerTo(client, GRANTING_VIEWER, {}),
    all(async (page) => (await answerTo(client, GRANTS, page)).grants),
    all(async (page) => (await answerTo(client, GRANTING_UNITS, page)).units),
  ]);
  return { viewer, grants, units };
}

type Ask<Node> = Parameters<typeof pagesOf<Node, Node>>[0];

async function all<Node>(ask: Ask<Node>): Promise<readonly Node[]> {
  let nodes: readonly Node[] = [];
  for await (const { entries } of pagesOf(ask, (node: Node) => node)) nodes = entries;
  return nodes;
}

async function answerTo<Data, Variables extends object>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const fresh = { requestPolicy: 'network-only' } as const;
  const { data, error } = await client.query(document, variables, fresh).toPromise();
  if (!data) throw new NotAnswered(failedBy(error));
  return data;
}
