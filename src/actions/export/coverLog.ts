// What the redaction log of a bundle says: where something was covered, how often, for which reason.
import type { BundleId, RedactionLine } from '../../bundle/types.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Find, RedactedPage } from '../../redact/types.ts';
import type { Protection } from './exportChoice.ts';

export interface CoverLog {
  /** Finds in one text or file; of a PDF with their pages. */
  add(where: BundleId, finds: readonly Find[]): void;
  addByHand(where: BundleId, pages: readonly RedactedPage[]): void;
  lines(): readonly RedactionLine[];
}

const reasons = { person: 'protectedPerson', compound: 'protectedPlace', organization: 'protectedOrganization' } as const;

export function startCoverLog(protections: readonly Protection[]): CoverLog {
  const kinds = new Map<RecordId, Protection['kind']>(protections.map(({ subject, kind }) => [subject, kind]));
  const lines = new Map<string, RedactionLine>();
  const count = (line: Omit<RedactionLine, 'count'>) => {
    const key = `${line.where} ${line.page ?? ''} ${line.reason}`;
    lines.set(key, { ...line, count: (lines.get(key)?.count ?? 0) + 1 });
  };
  return {
    add(where, finds) {
      for (const { subject, page } of finds) {
        count({ where, ...(page === undefined ? {} : { page }), reason: reasons[kinds.get(subject) ?? 'person'] });
      }
    },
    addByHand(where, pages) {
      for (const { page, boxes } of pages)
        for (const { by } of boxes) if (by === 'person') count({ where, page, reason: 'chosenByHand' });
    },
    lines: () => [...lines.values()],
  };
}
