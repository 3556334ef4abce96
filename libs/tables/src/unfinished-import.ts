import type { Bilingual } from '@ledger/answers';

/** Of an import that was cut off: what stands beside every answer until it has been resumed. */
interface UnfinishedImport {
  readonly since: string;
  readonly by: string;
  readonly resume: Bilingual;
}

export function unfinishedImportText({ since, by, resume }: UnfinishedImport): string {
  return `导入未完成 unfinished import（${by}，${since}）：${resume.zh} / ${resume.en}`;
}
