import { CodedError } from '@ledger/domain';
import { HttpException } from '@nestjs/common';
import { isKnown } from '../graphql/error-codes';

const REFUSALS = {
  NO_SUCH_TABLE: {
    status: 404,
    zh: '没有这张表；budgetYear 的 workbook 字段给出每张表的下载路径。',
    en: 'There is no such table. The field workbook of budgetYear gives the path of each.',
  },
  TABLES_UNREADABLE: {
    status: 422,
    zh: '请求的内容不符合格式：',
    en: 'The request does not have the required form: ',
  },
} as const;

export function refused(code: keyof typeof REFUSALS, reason = ''): HttpException {
  const { status, zh, en } = REFUSALS[code];
  return new HttpException({ refusal: { code, zh: zh + reason, en: en + reason } }, status);
}

/** Turns refusals of a question into HTTP answers. */
export async function answering<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!isKnown(error)) throw error;
    const { code, zh, en } = error;
    throw new HttpException(
      { refusal: { code, zh, en } },
      error instanceof CodedError ? statusOf(code) : 503,
    );
  }
}

function statusOf(code: string): number {
  if (code === 'NOT_ALLOWED') return 403;
  return code.endsWith('_NOT_FOUND') ? 404 : 422;
}
