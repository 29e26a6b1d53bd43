// Structured values that fields hold. All are plain JSON.
import type { Value } from './change.ts';
import type { RecordId } from './ids.ts';

/** A date as people know it: EDTF (ISO 8601-2:2019), its outermost days (ISO 8601), the witness's own words, and why. */
export type Edtf = {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly words?: string;
  readonly why?: string;
  /** Said as *two weeks after B*: recomputed whenever B's date changes. */
  readonly relative?: RelativeTo;
};

/** `count` units after or before the date that `anchor` holds in `field`; without a count only the order is known. */
export type RelativeTo = {
  readonly anchor: RecordId;
  readonly field: string;
  readonly order: 'before' | 'after' | 'same';
  readonly count?: number;
  readonly unit?: 'day' | 'week' | 'month' | 'year';
};

/** One written form of a name. `script` is ISO 15924 (`Latn`, `Khmr`), `language` BCP 47. */
export type NameForm = {
  readonly text: string;
  readonly form: 'alias' | 'legal' | 'former' | 'transliteration' | 'handle';
  readonly script?: string;
  readonly language?: string;
  /** The written form that a transliteration gives in other letters. */
  readonly of?: string;
};

/** A value of a field that does not lead: somebody says so, somebody else says otherwise, and both are kept. */
export type OtherValue = { readonly field: string; readonly value: Value };

export type CaseRole = { readonly case: RecordId; readonly role: string };

/** One floor of a building of a compound, and what it was used for. */
export type Floor = { readonly building: string; readonly floor: string; readonly use?: string };

/** Who took part, and as what (`witness`, `interpreter`, `interviewer`, `victim`, `recruiter`, `guard` …). */
export type Participant = { readonly person: RecordId; readonly role: string };

/** An interview that somebody else held, as the person tells of it: with whom, and when and where as far as she says. */
export type ToldElsewhere = { readonly by: string; readonly when?: string; readonly place?: string };

/** A rectangle on a page in PDF points, origin at the top left of the page as shown upright (after /Rotate). */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The exact place a source points to. Pages count from 1; `from`/`to` are UTF-16 offsets into the passage's plain text. */
export type Place =
  | { readonly kind: 'page'; readonly page: number; readonly boxes: readonly Box[] }
  | { readonly kind: 'passage'; readonly field: 'statement' | 'translation' | 'text'; readonly from: number; readonly to: number }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'second'; readonly second: number }
  | { readonly kind: 'whole' };

/** A code from a vocabulary (ILO, Palermo, own) and what was found: software never concludes. */
export type VocabularyAnswer = {
  readonly vocabulary: string;
  readonly code: string;
  readonly answer: 'present' | 'absent' | 'notAsked' | 'declined';
};

/** A code that one case uses beside the standard vocabularies: `code` never changes, `label` is what people read. */
export type OwnCode = { readonly code: string; readonly label: string };

/**
 * A TipTap (ProseMirror) document as JSON; docs/statement-format.md names its nodes. Mentions are nodes
 * `{type:'mention', attrs:{id, label, kind}}`.
 */
export type StatementDoc = { readonly type: 'doc'; readonly content?: readonly StatementNode[] };
export type StatementNode = {
  readonly type: string;
  readonly attrs?: { readonly [key: string]: string | number | boolean | null };
  readonly content?: readonly StatementNode[];
  readonly text?: string;
  readonly marks?: readonly {
    readonly type: string;
    readonly attrs?: { readonly [key: string]: string | number | boolean | null };
  }[];
};

/** What reading every byte of an original again has found. */
export type OriginalState = 'matches' | 'damaged' | 'missing';
export type OriginalCheck = { readonly at: string; readonly result: OriginalState; readonly sha256?: string };

/** One hand-over of an original (RFC 3339 `at`), and what its bytes were found to be at that moment. */
export type HandOver = {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
  readonly check: OriginalCheck;
};
