// What the redaction log of a bundle says: where something was covered, how often, for which reason.
import type { BundleId, RedactionLine } from '../../bundle/types.ts';
import type { Box } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Find, RedactedPage } from '../../redact/types.ts';
import type { Protection } from './exportChoice.ts';

export interface CoverLog {
  /** Finds in a text. */
  add(where: BundleId, finds: readonly Find[]): void;
  /** Covers of a file with pages, each box once. */
  addPages(where: BundleId, pages: readonly RedactedPage[], finds: readonly Find[]): void;
  lines(): readonly RedactionLine[];
}

const reasons = {
  person: 'protectedPerson',
  compound: 'protectedPlace',
  place: 'protectedPlace',
  organization: 'protectedOrganization',
  identifier: 'protectedIdentifier',
  term: 'protectedTerm',
} as const;

export function startCoverLog(protections: readonly Protection[]): CoverLog {
  const kinds = new Map<RecordId, Protection['kind']>(protections.map(({ subject, kind }) => [subject, kind]));
  const lines = new Map<string, RedactionLine>();
  const count = (line: Omit<RedactionLine, 'count'>) => {
    const key = `${line.where} ${line.page ?? ''} ${line.reason}`;
    lines.set(key, { ...line, count: (lines.get(key)?.count ?? 0) + 1 });
  };
  const reasonOf = (subject: RecordId | undefined) => reasons[(subject && kinds.get(subject)) ?? 'person'];
  return {
    add(where, finds) {
      for (const { subject } of finds) count({ where, reason: reasonOf(subject) });
    },
    addPages(where, pages, finds) {
      for (const { page, boxes } of pages) {
        const onPage = finds.filter((find) => (find.page ?? page) === page);
        for (const { box, by } of boxes) {
          const covered = onPage.find((find) => find.box && overlap(find.box, box)) ?? onPage[0];
          count({ where, page, reason: by === 'person' ? 'chosenByHand' : reasonOf(covered?.subject) });
        }
      }
    },
    lines: () => [...lines.values()],
  };
}

const overlap = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
