// Holds every piece of a bundle against every term, and keeps the report.
import type { RecordId } from '../../domain/ids.ts';
import type { GateReport, Leak, Policy } from '../types.ts';
import { type Digest, type Disguise, disguisesOf } from './disguises.ts';
import { type ByteScan, createByteScan } from './scanBytes.ts';
import { nearlySpells, type SpelledTerm, spell, spells, spellTerm } from './spelling.ts';

export interface Where {
  readonly file: string;
  readonly channel: string;
  readonly place: string;
}
export interface Examiner {
  readonly hasForeignTerms: boolean;
  /** `fromPixels` allows for one misread letter. */
  text(where: Where, text: string, fromPixels?: boolean): void;
  /** `isText`: its words are examined as well, so only encodings and hashes are sought here. */
  bytes(where: Where, bytes: Uint8Array, isText?: boolean): void;
  unproved(file: string, why: string): void;
  fileRead(): void;
  report(): GateReport;
}

interface Term {
  readonly subject: RecordId;
  readonly spelled: SpelledTerm;
}

export async function createExaminer(
  { subjects }: Pick<Policy, 'subjects'>,
  survivors: readonly string[],
  digest: Digest | undefined,
): Promise<Examiner> {
  const written = subjects.flatMap(({ subject, canonical, aliases }) =>
    [canonical, ...aliases].map((term) => ({ subject, term })),
  );
  const terms = written.flatMap(({ subject, term }): Term[] => {
    const spelled = spellTerm(term);
    return spelled ? [{ subject, spelled }] : [];
  });
  const scan = await byteScan(written, digest);
  const expected = new Map(survivors.map((word) => [word, spell(word).letters]));
  const leaks = new Map<string, Leak>();
  const doubts = new Map<string, { file: string; why: string }>();
  let filesRead = 0;
  let survived = 0;
  const leak = (where: Where, subject: RecordId) =>
    leaks.set([where.file, where.channel, where.place, subject].join('\n'), { ...where, subject });
  return {
    hasForeignTerms: terms.some(({ spelled }) => spelled.unsegmented),
    text(where, text, fromPixels = false) {
      const spelled = spell(text);
      for (const { subject, spelled: term } of terms)
        if (spells(spelled, term) || (fromPixels && nearlySpells(spelled, term))) leak(where, subject);
      for (const [word, letters] of expected)
        if (spelled.letters.includes(letters)) {
          expected.delete(word);
          survived++;
        }
    },
    bytes(where, bytes, isText = false) {
      scan(bytes, ({ subject, channel, asWritten }, at) => {
        if (!(isText && asWritten))
          leak({ ...where, channel: `${where.channel}, ${channel}`, place: `${where.place} at byte ${at}` }, subject);
      });
    },
    unproved: (file, why) => void doubts.set(`${file}\n${why}`, { file, why }),
    fileRead() {
      filesRead++;
    },
    report: () => ({ leaks: [...leaks.values()], unproved: [...doubts.values()], filesRead, survivors: survived }),
  };
}

async function byteScan(
  written: readonly { readonly subject: RecordId; readonly term: string }[],
  digest: Digest | undefined,
): Promise<ByteScan<{ readonly subject: RecordId } & Omit<Disguise, 'bytes'>>> {
  const disguised = await Promise.all(
    written.map(async ({ subject, term }) =>
      (await disguisesOf(term, digest)).map(({ bytes, ...how }) => ({ bytes, what: { subject, ...how } })),
    ),
  );
  return createByteScan(disguised.flat());
}
