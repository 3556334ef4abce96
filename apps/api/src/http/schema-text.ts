import { hash } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import { textOfSchema } from '../access/printed-schema';

/** Serves the schema at `/schema.graphql`, for code generation and for reading. `schemaOf` is called when the schema exists. */
export function addSchemaText(router: Pick<Router, 'get'>, schemaOf: () => GraphQLSchema): void {
  let printed: { readonly bytes: Buffer; readonly tag: string } | undefined;
  router.get('/schema.graphql', (_: Request, response: Response) => {
    printed ??= printedOnce(schemaOf());
    response.type('text/plain; charset=utf-8').set('ETag', printed.tag).send(printed.bytes);
  });
}

/** As bytes, with their tag: half a megabyte, which Express would encode and hash for each request. */
function printedOnce(schema: GraphQLSchema) {
  const text = textOfSchema(schema);
  return { bytes: Buffer.from(text), tag: `"${hash('sha256', text).slice(0, 32)}"` };
}
