import type { Wording } from '@ledger/domain';
import { ERROR_REFERENCE, type ReferenceSection } from './error-reference';

const HEAD = `# 错误参考 Error reference

Written by \`npm run errors\` from the catalogues in the code; a test holds it to them. 由目录生成，请勿手改。

- A refusal of a mutation and an error of a question carry \`code\`, both languages, the field of the input and the cure.
  Codes are the contract; texts may change. 代码是约定，文字可能调整。
- \`{name}\` stands for a detail of the case. 花括号中是该次错误的具体内容。
- Codes of the event store that no client can mend reach clients of GraphQL as \`INTERNAL\`; the command line shows them.
`;

/** \`docs/errors.md\`. */
export function printedErrors(): string {
  return `${[HEAD, ...ERROR_REFERENCE.map(printed)].join('\n')}`;
}

function printed({ title, cause, entries }: ReferenceSection): string {
  const heading = title.zh === title.en ? title.en : `${title.zh} ${title.en}`;
  const columns = ['代码 code', '含义 meaning', ...(cause ? [] : ['原因 cause']), '办法 cure'];
  const rows = Object.entries(entries).map(([code, { meaning, cause: own, cure }]) =>
    row([`\`${code}\``, cell(meaning), ...(cause ? [] : [cell(own)]), cell(cure)]),
  );
  const because = cause ? [`原因 Cause: ${cell(cause).replace('<br>', ' ')}\n`] : [];
  return [`## ${heading}\n`, ...because, row(columns), row(columns.map(() => '---')), ...rows, ''].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cell({ zh, en }: Wording): string {
  return `${capital(trimmed(en))}.<br>${trimmed(zh)}。`.replaceAll('|', '\\|');
}

function trimmed(text: string): string {
  return text.replace(/[.。]$/, '');
}

/** A name of a field keeps its letter: it is followed by a colon or stands in braces. */
function capital(text: string): string {
  return /^[a-z][A-Za-z.]*:/.test(text) || /^[a-z]+[A-Z]/.test(text)
    ? text
    : text.charAt(0).toUpperCase() + text.slice(1);
}
