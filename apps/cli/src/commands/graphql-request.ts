import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { UsageError } from '../exit-codes';

/** The body of a request. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables: unknown;
  readonly operationName?: string;
}

/** As given on the command line. */
export interface Given {
  readonly file: string;
  readonly variables: string;
  readonly operation?: string | undefined;
}

const INPUT = '-';

/** Reads the document and its variables. @throws UsageError if a file is missing or the variables are not an object. */
export async function requestOf({ file, variables, operation }: Given): Promise<GraphqlRequest> {
  const isFile = variables.startsWith('@');
  if (file === INPUT && variables === `@${INPUT}`)
    throw new UsageError(
      '标准输入只能读一次：文档与变量不能都用“-”',
      'standard input is read once: the document and the variables cannot both be "-"',
    );
  return {
    query: await contentOf(file),
    variables: variablesIn(isFile ? await contentOf(variables.slice(1)) : variables),
    ...(operation !== undefined && { operationName: operation }),
  };
}

async function contentOf(file: string): Promise<string> {
  try {
    const content = file === INPUT ? await text(process.stdin) : await readFile(file, 'utf8');
    return content.replace(/^\uFEFF/, '');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`读不到文件 ${file}：${reason}`, `cannot read ${file}: ${reason}`);
  }
}

function variablesIn(json: string): unknown {
  let variables: unknown;
  try {
    variables = JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `--variables 应为 JSON（或以 @FILE 从文件读取）：${reason}`,
      `--variables must be JSON, or @FILE to read it from a file: ${reason}`,
    );
  }
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables))
    throw new UsageError(
      '--variables 应为 JSON 对象，如 {"asOf": "2023-06-30"}',
      '--variables must be an object of JSON, such as {"asOf": "2023-06-30"}',
    );
  return variables;
}
