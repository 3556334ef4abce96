import { chaptersOf } from '@ledger/domain';
import { z } from 'zod';
import { refuse, type FieldContext } from './fields';
import { MAX_FILE_CHARACTERS } from './year-file';

const FILE_NAME = /^[^\r\n/\\]{1,200}\.txt$/iu;

/** The text of a report, or the name of a file beside the year file that holds it. Cut into chapters. */
export function reportText({ attachments = {} }: Pick<FieldContext, 'attachments'>) {
  return z.string().transform((written, context) => {
    const name = written.trim();
    if (!FILE_NAME.test(name)) return chaptersIn(written, context);
    const beside = Object.hasOwn(attachments, name) ? attachments[name] : undefined;
    return beside === undefined
      ? refuse(context, { code: 'ATTACHMENT_MISSING', details: { name } })
      : chaptersIn(beside, context);
  });
}

function chaptersIn(text: string, context: z.RefinementCtx) {
  if (text.length > MAX_FILE_CHARACTERS) return refuse(context, { code: 'FILE_TOO_LARGE', details: {} });
  if (text.includes('\uFFFD')) return refuse(context, { code: 'NOT_UTF8', details: {} });
  const chapters = chaptersOf(text.replace(/^\uFEFF/u, ''));
  return chapters.length > 0
    ? chapters
    : refuse(context, { code: 'BAD_VALUE', details: { value: '', expected: REPORT } });
}

const REPORT = {
  zh: '报告全文，或旁边文件的名称',
  en: 'the text of the report, or the name of a file beside it',
};
