import { rm } from 'node:fs/promises';
import process from 'node:process';

export default async function tearDown() {
  await rm(process.env.SAMPLE_COPIES, { recursive: true });
}
