import { Controller, Get, HttpException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Reading } from '../reading/reading';
import { answering } from '../workbooks/refusals';
import { evidenceFile } from './evidence-file';

const REFUSALS = {
  missing: {
    status: 404,
    code: 'EVIDENCE_NOT_HERE',
    zh: '该年度的佐证中没有这个附件，或附件未存入本系统。',
    en: 'No result of the year names this file as evidence, or it is not stored here.',
  },
  damaged: {
    status: 409,
    code: 'EVIDENCE_DAMAGED',
    zh: '附件已损坏：内容与登记的大小或摘要不符，不予下载。请从原件重新存入。',
    en: 'The file is damaged: it has another size or digest than was recorded, and is not given. Store it again from the original.',
  },
} as const;

/** Nothing of a file is run or shown in the browser, whatever it is. */
const AS_A_FILE = {
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
};

/** Files that results name as evidence, for those who may see the year. Never by a path: by the digest that a result names. */
@Controller('evidence')
export class EvidenceController {
  constructor(private readonly reading: Reading) {}

  @Get(':unitCode/:fiscalYear/:sha256')
  async download(@Param() named: Readonly<Record<string, string>>, @Res() response: Response): Promise<void> {
    const found = await answering(() => evidenceFile(this.reading, named));
    if (!('content' in found)) {
      const { status, code, zh, en } = REFUSALS[found.state];
      throw new HttpException({ refusal: { code, zh, en } }, status);
    }
    const { name, sha256, content } = found;
    const digest = Buffer.from(sha256, 'hex').toString('base64');
    response
      .set(AS_A_FILE)
      .set('Repr-Digest', `sha-256=:${digest}:`)
      .attachment(name)
      .type('application/octet-stream')
      .send(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  }
}
