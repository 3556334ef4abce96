import type { Loading } from '../year/year-data';

interface Connection<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

/** A long list page by page: each time, everything so far. */
export async function* pagesOf<Node, Entry>(
  ask: (page: { readonly after?: string }) => Promise<Connection<Node>>,
  entryOf: (node: Node) => Entry,
): AsyncGenerator<Loading<Entry>> {
  let [entries, after, complete]: [readonly Entry[], string | null, boolean] = [[], null, false];
  while (!complete) {
    const { nodes, pageInfo } = await ask(after === null ? {} : { after });
    entries = [...entries, ...nodes.map(entryOf)];
    complete = !pageInfo.hasNextPage;
    after = pageInfo.endCursor;
    yield { entries, complete };
  }
}
