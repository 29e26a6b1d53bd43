// Whether a value has the shape that the dictionary asks of a field.
import type { Value } from '../../domain/change.ts';
import type { Field } from '../../domain/dictionary.ts';
import { isRecordId } from './registers.ts';

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const isObject = (value: Value): value is { readonly [key: string]: Value } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const isDay = (value: Value | undefined): boolean => value === null || typeof value === 'string';

const fits: Readonly<Record<Field['shape'], (value: Value) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  flag: (value) => typeof value === 'boolean',
  edtf: (value) => isObject(value) && typeof value.edtf === 'string' && isDay(value.earliest) && isDay(value.latest),
  time: (value) => typeof value === 'string' && rfc3339.test(value),
  ref: isRecordId,
  structure: (value) => value !== null && typeof value === 'object' && isPlain(value),
};

/** Plain JSON all the way down: nothing that `JSON.stringify` would drop or change. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  return (Array.isArray(value) ? value : Object.values(value)).every(isPlain);
}

export const fitsShape = (field: Field, value: Value): boolean => fits[field.shape](value);
