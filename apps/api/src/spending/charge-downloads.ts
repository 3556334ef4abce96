import type { NextFunction, Request, Response } from 'express';
import { refusalBody } from '../errors/refusal-body';
import { purseOf, tell } from './spending';

/** What a table costs that is downloaded: as a list of a thousand entries with twenty fields each. */
const DOWNLOAD_COST = 20_000;

/** Charges tables that are downloaded; 429 if the budget is spent. */
export async function chargeDownloads(
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  const spent = await purseOf(request)?.spend(DOWNLOAD_COST);
  if (spent) tell(response, spent);
  const { refusal } = spent ?? {};
  if (!refusal) return next();
  const { code, zh, en } = refusal;
  response.status(429).json(refusalBody({ code, zh, en }));
}
