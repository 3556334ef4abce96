import { readFile } from 'node:fs/promises';
import type { GraphqlAnswer, RunningTestApi } from './running-api';

/** Imports the sample year of 2023 into a running server, as a client would. */
export async function importSample(api: RunningTestApi): Promise<GraphqlAnswer> {
  const [content, vouchers] = await Promise.all(
    ['year.yaml', 'vouchers.csv'].map((name) => readFile(`samples/huaihua-2023/${name}`, 'utf8')),
  );
  return api.ask(
    'mutation($content: String!, $vouchers: String!) { importYear(content: $content, attachments: [{name: "vouchers.csv", content: $vouchers}]) { accepted faults { zh } } }',
    { variables: { content, vouchers } },
  );
}
