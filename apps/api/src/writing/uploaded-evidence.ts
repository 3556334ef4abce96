import { EvidenceFiles } from '@ledger/evidence-files';
import type { CommandMeta } from '@ledger/write-side';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { permitted } from '../access/permits';
import { ownerOf } from '../door/asker';
import { RequestError } from '../errors/request-error';
import { Uploads } from '../uploads/uploads';
import type { Address } from './command';

const upload = z.object({ upload: z.object({ uploadId: z.string(), name: z.string() }) });
const withItems = z.looseObject({ evidenceItems: z.array(z.unknown()) });

interface Sent {
  readonly args: Address;
  readonly meta: CommandMeta;
  readonly request: Request;
}

/** Files that were sent to POST /uploads and are evidence of a result. */
@Injectable()
export class UploadedEvidence {
  constructor(
    private readonly uploads: Uploads,
    private readonly files: EvidenceFiles,
  ) {}

  /**
   * The input with each uploaded file as name, size and digest. The file itself is stored before the command is decided, so
   * that no event names a file that is nowhere; a dry run stores none. @throws RequestError NOT_ALLOWED, UPLOAD_UNKNOWN,
   * FILES_NOT_STORED.
   */
  async taken(input: unknown, sent: Sent): Promise<unknown> {
    const given = withItems.safeParse(input);
    if (!given.success || !given.data.evidenceItems.some(isUpload)) return input;
    const { unitCode } = sent.args;
    permitted(sent.meta, [{ command: 'ReportResult', unitCode }]);
    const items: unknown[] = [];
    for (const [i, item] of given.data.evidenceItems.entries()) {
      const found = upload.safeParse(item);
      items.push(found.success ? { file: await this.fileOf(found.data.upload, i, sent) } : item);
    }
    return { ...given.data, evidenceItems: items };
  }

  private async fileOf(
    { uploadId, name }: z.infer<typeof upload>['upload'],
    index: number,
    { meta, request }: Sent,
  ) {
    const field = `evidenceItems.${index}.upload.uploadId`;
    if (this.files.folder === undefined) throw new RequestError('FILES_NOT_STORED', { field });
    const content = this.uploads.bytesOf(uploadId, ownerOf(request));
    if (!content) throw new RequestError('UPLOAD_UNKNOWN', { field });
    return { name, ...(meta.dryRun ? this.files.named(content) : await this.files.keep(content)) };
  }
}

function isUpload(item: unknown): boolean {
  return upload.safeParse(item).success;
}
