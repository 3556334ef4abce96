import { readFile } from 'node:fs/promises';
import { generate } from '@graphql-codegen/cli';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import dashboard from '../../apps/dashboard/codegen';
import sample from '../../samples/client/typescript/codegen';

const GENERATED = z.array(z.object({ filename: z.string(), content: z.string() }));

describe.each([
  { client: 'the dashboard', codegen: dashboard },
  { client: 'the sample client', codegen: sample },
])('the generated types of $client', ({ codegen }) => {
  it('are those of its operations and of the committed schema (mend with: npm run codegen)', async () => {
    const generated: unknown = await generate({ ...codegen, silent: true }, false);
    const files = GENERATED.parse(generated);
    expect(files.length).toBeGreaterThan(0);
    for (const { filename, content } of files) expect(await readFile(filename, 'utf8')).toBe(content);
  });
});
