import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Reading } from '../reading/reading';
import { workbookOfPage, workbookOfYear, type FileToSend } from './written-workbooks';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Tables as xlsx: those of a year, and those that a page shows. */
@Controller('workbooks')
export class WorkbooksController {
  constructor(private readonly reading: Reading) {}

  @Get(':unitCode/:fiscalYear/:file')
  async ofYear(
    @Param() named: Readonly<Record<string, string>>,
    @Query() query: unknown,
    @Res() response: Response,
  ): Promise<void> {
    send(response, await workbookOfYear(this.reading, named, query));
  }

  @Post()
  async ofPage(@Body() body: unknown, @Res() response: Response): Promise<void> {
    send(response, await workbookOfPage(this.reading, body));
  }
}

function send(response: Response, { name, bytes }: FileToSend): void {
  response.setHeader('Cache-Control', 'private, no-store');
  response
    .attachment(name)
    .type(XLSX)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
