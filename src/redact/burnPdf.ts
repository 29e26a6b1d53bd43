// Redaction of a PDF: a few pages at once, then one file written anew. Runs in the redaction worker.
import { err, ok, type Result } from '../domain/result.ts';
import { openPdf } from '../pdf/openPdf.ts';
import { type BurnedPage, type Burner, burnPage } from './burnPage.ts';
import type { RedactedPdf, Refusal } from './types.ts';
import { writePdf } from './writePdf.ts';

const mostPages = 2_000;
/** While one page is read, the next is drawn. More would hold more canvases than a small machine has memory for. */
const pagesAtOnce = 2;
/** What a page may weigh: half as much again as its source, or a hundred thousand bytes; with its words, so its picture has less. */
const mostOfSource = 1.4;
const leastAllowance = 92_000;

/** The bytes are taken over. */
export async function burnPdf(bytes: Uint8Array<ArrayBuffer>, burner: Burner): Promise<Result<RedactedPdf, Refusal>> {
  const sourceBytes = bytes.length;
  const opened = await openPdf(bytes, { paintHere: true, inWorker: true });
  if (!opened.ok) return err(opened.error.type === 'encrypted' ? { type: 'encrypted' } : { type: 'damaged' });
  try {
    const { document } = opened.value;
    const pages = document.numPages;
    if (pages > mostPages) return err({ type: 'tooLarge' });
    const mostBytes = Math.max((mostOfSource * sourceBytes) / pages, leastAllowance);
    const progress = new Float64Array(pages);
    const done = await inLanes(pages, pagesAtOnce, (number) =>
      burnPage(
        () => document.getPage(number),
        number,
        burner,
        mostBytes,
        (step, part) => {
          progress[number - 1] = part;
          const sum = progress.reduce((all, each) => all + each, 0);
          burner.options.onProgress?.({ page: number, pages, step, done: sum / pages });
        },
      ),
    );
    if (!done.ok) return done;
    return ok({
      bytes: await writePdf(done.value.map(({ pdfPage }) => pdfPage)),
      pages: done.value.map((page) => page.redacted),
      readings: done.value.flatMap(({ reading }) => (reading ? [reading] : [])),
      finds: done.value.flatMap((page) => page.finds),
    });
  } finally {
    await opened.value.close();
  }
}

/** Jobs 1 to `count`, some at once; the first refusal ends it when what is under way has ended. */
async function inLanes(
  count: number,
  lanes: number,
  job: (number: number) => Promise<Result<BurnedPage, Refusal>>,
): Promise<Result<readonly BurnedPage[], Refusal>> {
  const done: BurnedPage[] = [];
  let refusal: Refusal | undefined;
  let next = 1;
  const lane = async () => {
    while (next <= count && !refusal) {
      const number = next++;
      const page = await job(number);
      if (page.ok) done[number - 1] = page.value;
      else refusal ??= page.error;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return refusal ? err(refusal) : ok(done);
}
