import type { Environment } from '@ledger/config';
import { KeptMappings } from '@ledger/imports';
import { readMapping } from '@ledger/sheets';
import type { Command } from 'commander';
import { UsageError } from '../exit-codes';
import { bytesOf, textIn } from './read-file';
import { note } from '../output/note';
import { shown } from '@ledger/domain';

/** `budget mapping`: the stored list mappings of a unit. Each can be written to a file and read from one. */
export function addMapping(program: Command, { dataDir }: Environment, print: (text: string) => void): void {
  const mapping = program
    .command('mapping')
    .description('已保存的清单映射 the mappings of lists that a unit has kept');
  const of = (unit: string) => new KeptMappings(dataDir, unit);
  const all = (unit: string) => of(unit).all((name, problem) => note(`${shown(name)}：${problem}`));
  const command = (name: string, description: string) =>
    mapping.command(name).description(description).argument('<unit>', '单位编码 unit code').exitOverride();
  command('list', '列出 their names').action(async (unit: string) => {
    const kept = await all(unit);
    print(
      kept.length === 0
        ? '没有 none'
        : kept.map(({ name, mapping: { kind } }) => `${name}（${kind}）`).join('\n'),
    );
  });
  command('show', '打印一份，可另存并分享 one of them, as a file that others can keep')
    .argument('<name>', '名称 name')
    .action(async (unit: string, name: string) => {
      const found = (await all(unit)).find((one) => one.name === name);
      if (!found) throw new UsageError(`没有名为“${name}”的映射`, `there is no mapping “${name}”`);
      print(JSON.stringify(found.mapping, undefined, 2));
    });
  command('keep', '从文件保存一份 keep one from a file')
    .argument('<name>', '名称 name')
    .argument('<file>', '映射文件 as --show-mapping or `mapping show` prints it')
    .action(async (unit: string, name: string, file: string) => {
      const read = readMapping(textIn(await bytesOf(file), file));
      if (!read.ok)
        throw new UsageError(
          `映射文件 ${file} 不正确：\n${read.problem.zh}`,
          `${file} is no mapping:\n${read.problem.en}`,
        );
      await of(unit).keep(name, read.mapping);
      print(`已保存 kept: ${name}`);
    });
  command('forget', '删除一份 remove one')
    .argument('<name>', '名称 name')
    .action(async (unit: string, name: string) => {
      await of(unit).forget(name);
      print(`已删除 removed: ${name}`);
    });
}
