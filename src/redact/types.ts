// What redaction is asked for and what it answers. The guarantee is in docs/redaction.md.
import type { Box } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import type { OcrReading } from './fragments.ts';

/** How much is covered around a find. `word` only after a warning: the width of the gap gives names away. */
export type Extent = 'line' | 'block' | 'page' | 'word';

/** One person, place or thing that must not be recognisable, with every form in which it is written. */
export interface ProtectedSubject {
  readonly subject: RecordId;
  readonly canonical: string;
  readonly aliases: readonly string[];
  /** What stands in its place in text, e.g. `Witness 7`. */
  readonly label: string;
}
export interface Policy {
  readonly subjects: readonly ProtectedSubject[];
  readonly extent: Extent;
  /** How exactly the dates of case data are told. */
  readonly dates: DateGrain;
  /** How exactly the places of case data are told. */
  readonly places: PlaceGrain;
}
export const dateGrains = ['exact', 'day', 'month', 'year'] as const;
export type DateGrain = (typeof dateGrains)[number];
export const placeGrains = ['area', 'country', 'none'] as const;
export type PlaceGrain = (typeof placeGrains)[number];

export type Channel = string;
/** A protected term that was found, without saying it: whose, where, through which channel. */
export interface Find {
  readonly subject: RecordId;
  readonly channel: Channel;
  readonly page?: number;
  readonly box?: Box;
  /** UTF-16 offsets in text. */
  readonly from?: number;
  readonly to?: number;
}

export interface RedactedText {
  readonly text: string;
  readonly finds: readonly Find[];
}

export interface RedactedPage {
  readonly page: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly boxes: readonly {
    readonly box: Box;
    readonly label: string;
    readonly by: 'text' | 'ocr' | 'person';
    readonly subjects: readonly RecordId[];
  }[];
  /** What can still be read on it, as far as the text layer or recognition tell: for finding all of a word before it leaves. */
  readonly words: readonly { readonly text: string; readonly box: Box }[];
}
/** What recognition read of a page. Read once, it serves every later policy: see `readings` of the answers. */
export interface PageReading {
  readonly page: number;
  /** Pixels of the canvas that was read. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly readings: readonly OcrReading[];
}
/** A box that a person drew. On the page as shown upright, in PDF points. */
export interface UserBox {
  readonly page: number;
  readonly box: Box;
}
export interface RedactionProgress {
  readonly page: number;
  readonly pages: number;
  readonly step: 'drawing' | 'reading' | 'writing';
  /** 0 to 1 over the whole document. */
  readonly done: number;
}
export interface RedactPdfOptions {
  readonly userBoxes?: readonly UserBox[];
  /** Pixels per inch; 150 by default, 200 where print is small or the page holds pictures. */
  readonly dpi?: number;
  /** Recognition of writing in pixels at four angles. Without it only pages of nothing but sound text are exported. */
  readonly ocr?: boolean;
  /** Covers every picture on every page, so that a page of sound text with a stamp or photograph on it can be vouched for. */
  readonly coverPictures?: boolean;
  /** Covers a whole page where it cannot be vouched for, instead of refusing the document. */
  readonly coverUnproved?: boolean;
  /** Pages (from 1) that a person has read in full: lifts the refusal `quality`, never `script`. */
  readonly readByPerson?: readonly number[];
  /** Writes the surviving words of sound text pages invisibly under the picture, so that the file can be searched and read aloud. */
  readonly searchable?: boolean;
  /** What recognition read of this very document before, by which it need not be read again. */
  readonly known?: readonly PageReading[];
  readonly onProgress?: (progress: RedactionProgress) => void;
  readonly signal?: AbortSignal;
}
/** `userBoxes` in pixels of the picture as shown, its orientation applied. */
export type RedactImageOptions = Omit<RedactPdfOptions, 'userBoxes' | 'dpi' | 'readByPerson' | 'coverPictures' | 'searchable'> & {
  readonly userBoxes?: readonly Box[];
  readonly readByPerson?: boolean;
};
export interface RedactedImage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly widthPx: number;
  readonly heightPx: number;
  /** In pixels of the picture. */
  readonly boxes: RedactedPage['boxes'];
  readonly words: RedactedPage['words'];
  readonly readings: readonly PageReading[];
  readonly finds: readonly Find[];
}
export interface RedactedPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: readonly RedactedPage[];
  readonly readings: readonly PageReading[];
  readonly finds: readonly Find[];
}

/** Fail closed: what cannot be proved clean is not exported, and this says why. */
export type Refusal =
  | { readonly type: 'encrypted' }
  | { readonly type: 'damaged'; readonly page?: number }
  | { readonly type: 'tooLarge' }
  | { readonly type: 'notSupported'; readonly mediaType: string }
  /** Recognition could not read a page well enough to vouch for it: a script it does not know, poor quality, or its time was up. */
  | { readonly type: 'cannotRead'; readonly page: number; readonly why: 'script' | 'quality' | 'time' }
  | { readonly type: 'cancelled' };

/** A hit of the leak gate in a finished bundle: which file, which channel, where. It blocks the export. */
export interface Leak {
  readonly file: string;
  readonly channel: Channel;
  readonly place: string;
  readonly subject: RecordId;
}
export interface GateReport {
  readonly leaks: readonly Leak[];
  /** Files that the gate could not read whole, so cannot vouch for. Any blocks the export too. */
  readonly unproved: readonly { readonly file: string; readonly why: string }[];
  readonly filesRead: number;
  /** Public words that had to survive and did; 0 with a non-empty bundle means that nothing was really exported. */
  readonly survivors: number;
}
