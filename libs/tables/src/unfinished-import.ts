import type { Bilingual } from '@ledger/answers';

/** The notice about an interrupted import. Each answer has it until the import is completed. */
interface UnfinishedImport {
  readonly since: string;
  readonly by: string;
  readonly resume: Bilingual;
}

export function unfinishedImportText({ since, by, resume }: UnfinishedImport): string {
  return `导入未完成 unfinished import（${by}，${since}）：${resume.zh} / ${resume.en}`;
}
