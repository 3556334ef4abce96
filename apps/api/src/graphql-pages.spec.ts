import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { LIMITS } from './graphql/limits';

const PAGES = ['docs/graphql.md', 'docs/graphql.zh-CN.md'];

describe('the pages about GraphQL', () => {
  it.each([...PAGES, 'README.md', 'README.zh-CN.md'])(
    '%s shows documents that the schema takes',
    async (page) => {
      const schema = buildSchema(await readFile('apps/api/schema.graphql', 'utf8'));
      const documents = [...(await readFile(page, 'utf8')).matchAll(/```graphql\n([^]*?)```/g)];
      expect(documents).not.toEqual([]);
      for (const [, document = ''] of documents) expect(validate(schema, parse(document))).toEqual([]);
    },
  );

  it.each(PAGES)('%s names the limits as they are', async (page) => {
    const text = await readFile(page, 'utf8');
    const limits = Object.values(LIMITS).map((limit) => limit.toLocaleString('en'));
    expect(limits.filter((limit) => !text.includes(limit))).toEqual([]);
  });
});
