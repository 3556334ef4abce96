import { dayInShanghai, inBoth, type Wording } from '@ledger/domain';
import { digestOf, KeptMappings, MappingNameError, type ImportFile } from '@ledger/imports';
import type { NamedMapping, SheetMapping } from '@ledger/sheets';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { mayNow, presentSight } from '../access/sight';
import { ownerOf } from '../door/asker';
import { RequestError } from '../errors/request-error';
import { authorOfRequest } from '../http/actor';
import type { RequestContext } from '../request-context';
import { Uploads } from '../uploads/uploads';
import { NO_INPUT, refusalOf, type Refusal } from '../writing/refusals';
import type { GivenImport, ImportJob } from './import-job';
import { ImportJobs } from './import-jobs';
import type { JobWatch } from './job-watch';
import { mappingFrom, wiredMapping } from './mapping-wire';

export interface StartInput extends Omit<GivenImport, 'files'> {
  readonly files: readonly { readonly uploadId: string; readonly name: string }[];
}

const NOT_KEPT: Wording = {
  zh: '这里不能保存该单位的映射',
  en: 'no mapping of this unit can be kept here',
};
const NOT_STORED: Wording = { zh: '现在无法保存', en: 'it cannot be stored here now' };

/** Where mappings are kept. */
export const DATA_DIR = Symbol('the data directory');

/** What the schema's imports are answered by. */
@Injectable()
export class Imports {
  constructor(
    private readonly uploads: Uploads,
    private readonly jobs: ImportJobs,
    @Inject(DATA_DIR) private readonly dataDir: string | undefined,
  ) {}

  /** @throws RequestError ACTOR_REQUIRED */
  async start(input: StartInput, { request }: RequestContext) {
    const importer = authorOfRequest(request);
    const owner = ownerOf(request);
    return this.orRefused(input, async () => {
      const { files, keepMappingAs } = input;
      const taken = files.map((file, i) => this.fileOf(file, { owner, field: `files.${i}.uploadId` }));
      const sent = taken.map(({ uploadId, name, bytes }) => ({
        uploadId,
        name,
        digest: digestOf({ name, bytes }),
      }));
      const lists = await this.listsOf(input);
      if (keepMappingAs !== undefined && lists.mapping)
        await this.keep(input.unitCode, keepMappingAs, lists.mapping);
      const source = {
        files: taken,
        actor: importer.actor,
        today: dayInShanghai(new Date()),
        lists,
        corrections: input.corrections,
      };
      const given = { ...input, files: sent };
      return this.jobs.start({ owner, importer, sight: presentSight(), source, given });
    });
  }

  stop(id: string, { request }: RequestContext) {
    return this.orRefused({}, () => {
      const job = this.jobs.job(id, ownerOf(request));
      if (!job) throw new RequestError('IMPORT_UNKNOWN');
      this.jobs.stop(job);
      return Promise.resolve(job);
    });
  }

  job(id: string, { request }: RequestContext) {
    const job = this.jobs.job(id, ownerOf(request));
    return job && this.shown(job);
  }

  /** @throws RequestError IMPORT_UNKNOWN */
  watch(id: string, { request }: RequestContext): JobWatch<ImportJob> {
    const job = this.jobs.job(id, ownerOf(request));
    if (!job) throw new RequestError('IMPORT_UNKNOWN');
    return job.watch();
  }

  async keptMappings(unitCode: string) {
    if (!mayNow(['figures'], unitCode)) return [];
    return (await this.keptFor(unitCode)).map(({ name, mapping }) => ({
      name,
      mapping: wiredMapping(mapping),
    }));
  }

  shown(job: ImportJob) {
    const { id, status, dryRun, done, total, written, refusal } = job;
    return {
      id,
      status,
      dryRun,
      done,
      total,
      written,
      refusal,
      job,
      waitingBehind: this.jobs.waitingBehind(job),
    };
  }

  private async orRefused(given: object, work: () => Promise<ImportJob>) {
    try {
      const refusals: readonly Refusal[] = [];
      return { result: this.shown(await work()), refusals };
    } catch (error) {
      return { refusals: [refusalOf(error, { input: NO_INPUT, given })] };
    }
  }

  private fileOf(
    { uploadId, name }: StartInput['files'][number],
    { owner, field }: { readonly owner: string; readonly field: string },
  ): ImportFile & { readonly uploadId: string } {
    const bytes = this.uploads.bytesOf(uploadId, owner);
    if (!bytes) throw new RequestError('UPLOAD_UNKNOWN', { field });
    return { uploadId, name, bytes };
  }

  private async listsOf({ unitCode, fiscalYear, mapping, on, documentNo, approvedBy }: StartInput) {
    const read = mapping && mappingFrom(mapping);
    if (read && !read.ok)
      throw new RequestError('INPUT_INVALID', { field: 'mapping', ...inBoth('reason', read.problem) });
    return {
      units: [],
      kept: unitCode === undefined || !mayNow(['figures'], unitCode) ? [] : await this.keptFor(unitCode),
      ...(unitCode !== undefined && { unitCode }),
      ...(fiscalYear !== undefined && { fiscalYear }),
      ...(read && { mapping: read.mapping }),
      ...(on !== undefined && { on }),
      ...(documentNo !== undefined && { document: documentNo }),
      ...(approvedBy !== undefined && { approvedBy }),
    };
  }

  private keptFor(unitCode: string): Promise<readonly NamedMapping[]> {
    if (this.dataDir === undefined) return Promise.resolve([]);
    return new KeptMappings(this.dataDir, unitCode).all((name, problem) =>
      new Logger('import').warn(`mapping “${name}”: ${problem}`),
    );
  }

  /** A person who may enter for the unit may also store its mappings. */
  private async keep(unitCode: string | undefined, name: string, mapping: SheetMapping): Promise<void> {
    const field = 'keepMappingAs';
    if (unitCode === undefined) throw new RequestError('FIELD_NEEDED', { field: 'unitCode' });
    if (!mayNow(['enter'], unitCode) || this.dataDir === undefined)
      throw new RequestError('INPUT_INVALID', { field, ...inBoth('reason', NOT_KEPT) });
    await new KeptMappings(this.dataDir, unitCode).keep(name, mapping).catch((error: unknown) => {
      // What the system says of a file names folders of this machine.
      const reason = error instanceof MappingNameError ? { zh: error.zh, en: error.message } : NOT_STORED;
      if (!(error instanceof MappingNameError))
        new Logger('import').warn(`mapping “${name}”: ${String(error)}`);
      throw new RequestError('INPUT_INVALID', { field, ...inBoth('reason', reason) });
    });
  }
}
