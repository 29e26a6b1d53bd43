// Checks the single rows from which everything else hangs: header, chain head, manifest, device.
import { canonicalJson } from '../../domain/canonicalJson.ts';
import type { Value } from '../../domain/change.ts';
import type { Finding } from '../api.ts';
import { manifestRow, openManifest } from '../checkpoint/manifest.ts';
import { type ChainHead, chainHeadRow, openChainHead } from '../journal/chainHead.ts';
import { deviceRow, openDevice } from '../journal/device.ts';
import { chainHeadOf, type OpenVault } from '../openVault.ts';
import { headerRow, isSoundHeader } from '../store/header.ts';
import { nameFaults } from './nameFaults.ts';

/** Nothing may be committed while this runs. */
export async function checkTops(vault: OpenVault): Promise<readonly Finding[]> {
  const all = await Promise.all([checkHeader(vault), checkChainHead(vault), checkManifestTable(vault)]);
  return all.flat();
}

async function checkHeader({ db, header }: OpenVault): Promise<Finding[]> {
  const stored = await db.header.get(headerRow);
  const finding = (row: string, fault: Finding['fault']): Finding => ({ table: 'header', row, fault });
  const others = (await db.header.toCollection().primaryKeys()).filter((row) => row !== headerRow);
  const findings = others.map((row) => finding(row, 'unexpected'));
  if (stored === undefined) return [...findings, finding(headerRow, 'missing')];
  if (!(await isSoundHeader(stored))) return [...findings, finding(headerRow, 'damaged')];
  return stored.sum === header.sum ? findings : [...findings, finding(headerRow, 'olderThanKnown')];
}

async function checkChainHead(vault: OpenVault): Promise<Finding[]> {
  const finding = (fault: Finding['fault']): Finding[] => [{ table: 'journal', row: String(chainHeadRow), fault }];
  const sealed = await vault.db.journal.get(chainHeadRow);
  if (sealed === undefined) return finding('missing');
  const head = sealed instanceof Uint8Array ? await openChainHead(vault.sealer, sealed) : null;
  if (head !== null && vault.readOnly) return [];
  if (head !== null) return isSame(head, chainHeadOf(vault)) ? [] : finding('olderThanKnown');
  const faults = await nameFaults(
    {
      keys: [chainHeadRow, 1].filter((row) => row === chainHeadRow || vault.rows > 0),
      read: (row) => vault.db.journal.get(row),
      opensAs: async (row, bytes) => row > 0 && (await vault.sealer.open('entry', row, bytes)) !== null,
    },
    [chainHeadRow],
  );
  return finding(faults.get(chainHeadRow) ?? 'damaged');
}

async function checkManifestTable(vault: OpenVault): Promise<Finding[]> {
  const { db, sealer, manifest } = vault;
  const findings: Finding[] = [];
  const finding = (row: string, fault: Finding['fault']) => findings.push({ table: 'manifest', row, fault });
  const rows = await db.manifest.bulkGet([manifestRow, deviceRow]);
  const [sealed, device] = rows;
  const failing: string[] = [];
  if (sealed === undefined && manifest.version > 0) finding(manifestRow, 'missing');
  const opened = sealed instanceof Uint8Array ? await openManifest(sealer, sealed) : null;
  if (sealed !== undefined && opened === null) failing.push(manifestRow);
  if (opened !== null && opened.version !== manifest.version) finding(manifestRow, 'olderThanKnown');
  if (device === undefined) finding(deviceRow, 'missing');
  else if (!(device instanceof Uint8Array) || (await openDevice(sealer, device)) === null) failing.push(deviceRow);
  const others = (await db.manifest.toCollection().primaryKeys()).filter((row) => row !== manifestRow && row !== deviceRow);
  const source = {
    keys: [manifestRow, deviceRow],
    read: (row: string): Promise<unknown> => db.manifest.get(row),
    opensAs: async (row: string, bytes: Uint8Array) =>
      row === manifestRow ? (await openManifest(sealer, bytes)) !== null : (await openDevice(sealer, bytes)) !== null,
  };
  for (const [row, fault] of await nameFaults(source, [...failing, ...others])) finding(row, fault);
  return findings;
}

const isSame = (a: ChainHead, b: ChainHead): boolean =>
  canonicalJson(a as unknown as Value) === canonicalJson(b as unknown as Value);
