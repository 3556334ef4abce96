import type { Request, Response, Router } from 'express';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

/** Serves the schema at `/schema.graphql`, for code generation and for reading. `schemaOf` is asked once there is one. */
export function addSchemaText(router: Pick<Router, 'get'>, schemaOf: () => GraphQLSchema): void {
  let printed: string | undefined;
  router.get('/schema.graphql', (_: Request, response: Response) => {
    printed ??= `${printSchema(lexicographicSortSchema(schemaOf()))}\n`;
    response.type('text/plain; charset=utf-8').send(printed);
  });
}
