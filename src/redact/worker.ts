// The redaction worker: pages and pictures are drawn, read and burned here, away from the window's thread.
import { expose, transfer } from 'comlink';
import { burnImage } from './burnImage.ts';
import { burnPdf } from './burnPdf.ts';
import { createRecogniser, type Recogniser } from './ocr.ts';
import type { Policy, RedactImageOptions, RedactionProgress, RedactPdfOptions } from './types.ts';

type Progress = (progress: RedactionProgress) => void;

/** Two programs that read use what most machines have; each takes about 100 MB. */
const recogniser: Recogniser = createRecogniser(Math.min(2, navigator.hardwareConcurrency || 1));

const api = {
  async pdf(
    bytes: Uint8Array<ArrayBuffer>,
    policy: Policy,
    options: Omit<RedactPdfOptions, 'signal' | 'onProgress'>,
    onProgress: Progress,
  ) {
    const wanted = { ...options, onProgress };
    const result = await burnPdf(bytes, { policy, options: wanted, recogniser: options.ocr === false ? undefined : recogniser });
    return result.ok ? transfer(result, [result.value.bytes.buffer]) : result;
  },
  async image(
    bytes: Uint8Array<ArrayBuffer>,
    mediaType: string,
    policy: Policy,
    options: Omit<RedactImageOptions, 'signal' | 'onProgress'>,
    onProgress: Progress,
  ) {
    const wanted = { ...options, onProgress };
    const result = await burnImage(bytes, mediaType, policy, wanted, options.ocr === false ? undefined : recogniser);
    return result.ok ? transfer(result, [result.value.bytes.buffer]) : result;
  },
};
export type RedactionWorker = typeof api;
expose(api);
