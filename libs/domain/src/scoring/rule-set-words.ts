import { z } from 'zod';
import type { Wording } from '../domain-error';

/** What a check of our own says in both languages. */
export function told(problem: Wording) {
  return { message: problem.en, params: { problem } };
}

interface Fault {
  readonly issue: z.core.$ZodIssue;
  readonly problem: Wording;
}

/** What is wrong with a value, in both languages; nothing where it fits the schema. */
export function faultsOf(schema: z.ZodType, value: unknown): readonly Fault[] {
  const inEnglish = schema.safeParse(value, { reportInput: true }).error?.issues ?? [];
  const inChinese = schema.safeParse(value, { error: z.locales.zhCN().localeError }).error?.issues ?? [];
  return inEnglish.map((issue, nth) => {
    const own = issue.code === 'custom' ? wording.safeParse(issue.params?.['problem']).data : undefined;
    const { message, input, code } = issue;
    if (code !== 'unrecognized_keys' && input === undefined && !own) return { issue, problem: MISSING };
    return { issue, problem: own ?? { zh: inChinese[nth]?.message ?? message, en: message } };
  });
}

const MISSING: Wording = { zh: '缺少该项', en: 'it is missing' };
const wording = z.object({ zh: z.string(), en: z.string() });
