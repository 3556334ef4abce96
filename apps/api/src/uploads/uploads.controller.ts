import {
  Body,
  Controller,
  Post,
  Req,
  ServiceUnavailableException,
  UnprocessableEntityException,
} from '@nestjs/common';
import type { Request } from 'express';
import { ownerOf } from '../door/asker';
import { Uploads } from './uploads';

const EMPTY = {
  code: 'UPLOAD_EMPTY',
  en: 'Send the bytes of one file as application/octet-stream.',
  zh: '请以 application/octet-stream 发送一个文件的内容。',
};

const FULL = {
  code: 'UPLOADS_FULL',
  en: 'Too many files wait to be used. Try again in a few minutes.',
  zh: '等待处理的文件太多，请过几分钟再试。',
};

/** Takes a file in for a question or a change that names it. A page of another site cannot send this content type unasked. */
@Controller('uploads')
export class UploadsController {
  constructor(private readonly uploads: Uploads) {}

  @Post()
  take(
    @Body() body: unknown,
    @Req() request: Request,
  ): { readonly uploadId: string; readonly bytes: number } {
    if (!(body instanceof Uint8Array) || body.length === 0)
      throw new UnprocessableEntityException({ refusal: EMPTY });
    // A copy, because Node's pooled buffers may contain other requests.
    const uploadId = this.uploads.keep(new Uint8Array(body), ownerOf(request));
    if (uploadId === undefined) throw new ServiceUnavailableException({ refusal: FULL });
    return { uploadId, bytes: body.length };
  }
}
