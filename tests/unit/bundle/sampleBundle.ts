// A small bundle with something of everything in it, sealed with a key of its own.
import { createHash } from 'node:crypto';
import { minisignSigner } from '../../../src/bundle/bag/minisignSigner.ts';
import { type Bundle, type BundleTools, buildBundle } from '../../../src/bundle/buildBundle.ts';
import type { BundleContents } from '../../../src/bundle/types.ts';
import { appPrimitives } from '../../../src/bundle/verify/appPrimitives.ts';
import { publicKeyBytes } from '../../../src/crypto/sign.ts';

/** Bytes that look random and are the same for the same seed. */
export function seeded(seed: string): (length: number) => Uint8Array {
  let count = 0;
  return (length) => {
    const parts: Buffer[] = [];
    for (let have = 0; have < length; have += 32) parts.push(createHash('sha256').update(`${seed} ${count++}`).digest());
    return new Uint8Array(Buffer.concat(parts).subarray(0, length));
  };
}
export const idsFrom = (seed: string) => {
  const random = seeded(`${seed} ids`);
  return () => Buffer.from(random(16)).toString('base64url');
};

export function sampleContents(seed: string): BundleContents {
  const id = idsFrom(seed);
  const [witness, guard, compound, statement, contract, photo] = [id(), id(), id(), id(), id(), id()];
  const more = Array.from({ length: 8 }, (_, at) => ({ id: id(), name: `Person ${at}`, roles: ['witness'], protected: false }));
  return {
    title: 'Moei River 2025 <script>alert(1)</script>',
    recipient: 'Counsel for "the applicants" & others',
    tier: 'court',
    createdAt: '2025-06-03T10:20:30Z',
    people: [
      { id: witness, name: 'Witness 7', roles: ['victim', 'witness'], protected: true },
      { id: guard, name: '=cmd|calc', roles: ['guard'], protected: false },
      ...more,
    ],
    compounds: [{ id: compound, name: 'Gate Three Park', country: 'MM', area: 'Myawaddy' }],
    organizations: [{ id: id(), name: 'Golden Recruiters' }],
    statements: [
      {
        id: statement,
        title: 'First interview',
        date: '2025-03',
        language: 'th',
        translatedTo: 'en',
        people: [witness],
        paragraphs: ['ผมไปถึงประตูสาม', 'เขาเอาหนังสือเดินทางไป </script><img src=x>'],
        translation: ['I arrived at gate three.', 'They took the passport.'],
      },
    ],
    items: [
      {
        id: contract,
        title: 'Employment contract',
        mediaType: 'application/pdf',
        bytes: new TextEncoder().encode('%PDF-1.4\n%%EOF\n'),
        pages: 1,
      },
      { id: photo, title: 'Gate', mediaType: 'image/png', bytes: seeded(seed)(900) as Uint8Array<ArrayBuffer> },
    ],
    events: [
      {
        id: id(),
        title: 'Arrival at the gate',
        when: { edtf: '2024-04~', earliest: '2024-04-01', latest: '2024-04-30', words: 'after Songkran' },
        place: compound,
        people: [witness, guard],
        sources: [
          { statement, paragraph: 1 },
          { item: contract, page: 1 },
        ],
      },
    ],
    links: [{ id: id(), from: guard, to: compound, relation: 'worked at', sources: [{ statement, paragraph: 2 }] }],
    redactions: [{ where: contract, page: 1, reason: 'protectedPerson', count: 2 }],
    withheld: [{ type: 'statement', reason: 'consentWithdrawn' }],
  };
}

export const plainViewer =
  '<!doctype html><title>Case</title><script type="application/json" id="data">"%holdfast-data%"</script>';

export async function sampleTools(seed: string, viewerHtml = plainViewer): Promise<BundleTools> {
  const secret = Uint8Array.from({ length: 32 }, (_, at) => at + 1);
  const signer = await minisignSigner({
    keyId: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8),
    seed: secret,
    publicKey: await publicKeyBytes(secret),
  });
  return { signer, hashes: appPrimitives.hashes, viewerHtml, random: seeded(`${seed} order`) };
}

export async function sampleBundle(seed = 'a'): Promise<Bundle> {
  const bundle = await buildBundle(sampleContents(seed), await sampleTools(seed));
  if (!bundle.ok) throw new Error(bundle.error.type);
  return bundle.value;
}
