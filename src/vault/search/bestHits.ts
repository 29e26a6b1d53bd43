// The best documents seen so far, best first.
import { documentId, type Segment } from './segment.ts';
import type { IndexHit } from './types.ts';

interface Held {
  readonly segment: Segment;
  readonly document: number;
  readonly score: number;
  readonly time: number;
}

export class BestHits {
  private readonly held: Held[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  offer(segment: Segment, document: number, score: number): void {
    const time = segment.times[document] as number;
    const worst = this.held.length < this.limit ? undefined : this.held.at(-1);
    if (this.limit === 0 || (worst !== undefined && (score < worst.score || (score === worst.score && time < worst.time))))
      return;
    const offered = { segment, document, score, time };
    if (worst !== undefined && !isBetter(offered, worst)) return;
    let low = 0;
    let high = this.held.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBetter(offered, this.held[middle] as Held)) high = middle;
      else low = middle + 1;
    }
    this.held.splice(low, 0, offered);
    if (this.held.length > this.limit) this.held.pop();
  }

  hits(): readonly IndexHit[] {
    return this.held.map(({ segment, document, score }) => ({ id: documentId(segment, document), score }));
  }
}

/** Higher score, then later, then by id, so that the order is always the same. */
function isBetter(a: Held, b: Held): boolean {
  if (a.score !== b.score) return a.score > b.score;
  if (a.time !== b.time) return a.time > b.time;
  return documentId(a.segment, a.document) < documentId(b.segment, b.document);
}
