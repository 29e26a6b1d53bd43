// The front of a backup file, in clear: that it is one, its format and number, and the key slots that open it.
import { type Bytes, concatBytes, utf8, utf8Text } from '../../crypto/encoding.ts';
import { isId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { RestoreError } from '../api.ts';
import { currentFormat, type HeaderRow, isSoundHeader } from '../store/header.ts';
import { backupFormat, magic, mostPreludeBytes, uint32, uint32At } from './frames.ts';

interface PreludeJson {
  readonly format: number;
  /** 128 random bits: which backup. */
  readonly backup: string;
  readonly header: HeaderRow;
}
export interface Prelude {
  readonly backup: string;
  readonly header: HeaderRow;
  readonly bytes: Bytes;
}

export function makePrelude(backup: string, header: HeaderRow): Bytes {
  const json = utf8(JSON.stringify({ format: backupFormat, backup, header } satisfies PreludeJson));
  return concatBytes(magic, uint32(json.length), json);
}

export async function readPrelude(file: Blob): Promise<Result<Prelude, RestoreError>> {
  const front = new Uint8Array(await file.slice(0, magic.length + 4).arrayBuffer());
  if (front.length < magic.length || !magic.every((byte, at) => front[at] === byte)) return err({ type: 'notABackup' });
  const damaged = err({ type: 'damaged', part: 'header' } as const);
  if (front.length < magic.length + 4) return damaged;
  const end = front.length + uint32At(front, magic.length);
  if (end > mostPreludeBytes || end > file.size) return damaged;
  const bytes = new Uint8Array(await file.slice(0, end).arrayBuffer());
  const json = jsonOf(bytes.subarray(front.length));
  if (json === null || typeof json.format !== 'number') return damaged;
  if (json.format > backupFormat) return err({ type: 'tooNew', format: json.format });
  const { backup, header } = json;
  if (typeof backup !== 'string' || !isId(backup) || typeof header?.format !== 'number') return damaged;
  if (header.format > currentFormat) return err({ type: 'tooNew', format: header.format });
  const hasSlots = Array.isArray(header.slots) && header.slots.every((slot) => typeof slot === 'object' && slot !== null);
  return hasSlots && (await isSoundHeader(header)) ? ok({ backup, header, bytes }) : damaged;
}

function jsonOf(bytes: Uint8Array): Partial<PreludeJson> | null {
  try {
    const value: unknown = JSON.parse(utf8Text(bytes) ?? '');
    return value !== null && typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
