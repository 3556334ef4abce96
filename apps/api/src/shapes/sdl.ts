import type { FieldShape, ObjectShape, Shape, UnionShape } from './shape';

/**
 * Objects and unions in the language of schemas; enums are known to the builder already. `argumentsAt`: the arguments of
 * `Type.field` if it is a list that can be narrowed.
 */
export function sdlOf(
  shapes: Readonly<Record<string, Shape>>,
  argumentsAt: (place: string) => string | undefined,
): string {
  const printed = Object.entries(shapes).flatMap(([name, shape]) => {
    if (shape.kind === 'object') return [objectSdl(name, shape, argumentsAt)];
    return shape.kind === 'union' ? [unionSdl(name, shape)] : [];
  });
  return printed.join('\n');
}

/** A page and an edge for every list that the text calls `XConnection`. */
export function connectionsSdl(sdl: string): string {
  const nodes = new Set([...sdl.matchAll(/\b(\w+)Connection\b/g)].flatMap(([, node]) => node ?? []));
  return [...nodes].map(connectionSdl).join('\n');
}

function objectSdl(
  name: string,
  { about, fields }: ObjectShape,
  argumentsAt: (place: string) => string | undefined,
): string {
  const lines = fields.map((field) => {
    const asked = argumentsOf(field.type, argumentsAt(`${name}.${field.name}`));
    return `${described(field.about)}${field.name}${asked}: ${field.type}${deprecation(field)}`;
  });
  return `${described(about)}type ${name} {\n${lines.join('\n')}\n}`;
}

function unionSdl(name: string, { about, members }: UnionShape): string {
  return `${described(about)}union ${name} = ${members.map(({ type }) => type).join(' | ')}`;
}

function connectionSdl(node: string): string {
  return `
"A page of a list of ${node}."
type ${node}Connection {
  "The entries of the page, each with its cursor."
  edges: [${node}Edge!]!
  "The entries without cursors, which is shorter."
  nodes: [${node}!]!
  "Where the page ends."
  pageInfo: PageInfo!
  "Number of entries that match the filter, on all pages."
  totalCount: Int!
}
"One entry of a list of ${node}."
type ${node}Edge {
  "Its cursor: pass it as \`after\` to get the entries that follow. It keeps the point in time of the first page."
  cursor: String!
  "The entry."
  node: ${node}!
}`;
}

/** The arguments of every page. */
export const PAGE_ARGUMENTS = `
  "Maximum number of entries: 1 to 1000."
  first: Int! = 50
  "Cursor from an earlier page. Returns the entries after it, at the point in time of that page."
  after: String`;

function argumentsOf(type: string, narrowing = PAGE_ARGUMENTS): string {
  return /Connection!?$/.test(type) ? `(${narrowing})` : '';
}

function deprecation({ deprecated }: FieldShape): string {
  return deprecated === undefined ? '' : ` @deprecated(reason: ${JSON.stringify(deprecated)})`;
}

function described(about: string): string {
  return about === '' ? '' : `"""\n${about.replaceAll('"""', '\\"""')}\n"""\n`;
}
