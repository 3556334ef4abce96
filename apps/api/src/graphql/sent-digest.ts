type Sent = Readonly<Record<string, unknown>>;

/** A request that names its document by a digest. */
interface SentDigest {
  readonly digest: string;
  /** The rest of the request. */
  readonly others: Sent;
}

/** The digest that stands in place of a text: `documentId`, or `extensions.persistedQuery`. Undefined if there is a text. */
export function sentDigest({ query, ...sent }: Sent): SentDigest | undefined {
  // graphql-ws demands a text.
  if (query !== undefined && query !== '') return undefined;
  const { documentId, extensions, ...others } = sent;
  const { persistedQuery, ...further } = isObject(extensions) ? extensions : {};
  const digest = documentId ?? (isObject(persistedQuery) ? persistedQuery['sha256Hash'] : undefined);
  if (typeof digest !== 'string') return undefined;
  const rest = Object.keys(further).length > 0 ? { ...others, extensions: further } : others;
  return { digest: digest.replace(/^sha256:/, ''), others: rest };
}

export function isObject(value: unknown): value is Sent {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
