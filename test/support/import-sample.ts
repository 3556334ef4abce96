import { readFile } from 'node:fs/promises';
import type { GraphqlAnswer, RunningTestApi } from './running-api';

/** The unit of the real sample year. */
export const HUAIHUA = '431200.ZRZYGH';

/** Sends a sample year to a running API, as a client would; what it answers. */
export async function importSample(
  { ask }: Pick<RunningTestApi, 'ask'>,
  sample: string,
): Promise<GraphqlAnswer> {
  const [content, vouchers] = await Promise.all(
    ['year.yaml', 'vouchers.csv'].map((name) => readFile(`samples/${sample}/${name}`, 'utf8')),
  );
  return ask(
    'mutation($content: String!, $vouchers: String!) { importYear(content: $content, attachments: [{name: "vouchers.csv", content: $vouchers}]) { accepted faults { zh } } }',
    { variables: { content, vouchers } },
  );
}
