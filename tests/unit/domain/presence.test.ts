import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEdtf } from '../../../src/domain/edtf.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import { floorKey, type Stay, sharedFloors } from '../../../src/domain/presence.ts';
import { firstAndLast, tooEarly } from '../../../src/domain/sightings.ts';

const date = (edtf: string) => {
  const read = readEdtf(edtf);
  if (!read.ok) throw new Error(`not a date: ${edtf}`);
  return read.value;
};
const stay = (person: string, building: string | undefined, floor: string | undefined, edtf?: string): Stay => ({
  person: person as RecordId,
  said: `said by ${person}` as RecordId,
  building,
  floor,
  ...(edtf ? { period: date(edtf) } : {}),
});
const told = (stays: readonly Stay[]) =>
  sharedFloors(stays).map(({ floor, from, to, sure, stays: those }) => [
    floor,
    from,
    to,
    sure,
    those.map(({ person }) => person).join('+'),
  ]);

describe('two witnesses on one floor in the same month', () => {
  test('are pointed out with the months that both were there', () => {
    expect(
      told([stay('Dara', 'Building A', '4', '2023-03/2023-07'), stay('Selam', 'building  a', '4th floor', '2023-06/2024-01')]),
    ).toEqual([['4', '2023-06', '2023-07', true, 'Dara+Selam']]);
  });

  test('are not, where the building, the floor or the month is another', () => {
    const dara = stay('Dara', 'A', '4', '2023-03/2023-07');
    expect(told([dara, stay('Selam', 'B', '4', '2023-05')])).toEqual([]);
    expect(told([dara, stay('Selam', 'A', '4A', '2023-05')])).toEqual([]);
    expect(told([dara, stay('Selam', 'A', '4', '2023-08')])).toEqual([]);
  });

  test('are not, where one said the same thing twice', () => {
    expect(told([stay('Dara', 'A', '4', '2023-03'), stay('Dara', 'A', '4', '2023-03')])).toEqual([]);
  });

  test('are only perhaps there together when a date is vague or no building was named', () => {
    expect(told([stay('Dara', 'A', '4', '2023-03~'), stay('Selam', 'A', '4', '2023-03')])[0]?.[3]).toBe(false);
    expect(told([stay('Dara', 'A', '4', '2023'), stay('Selam', 'A', '4', '2023-03')])[0]?.[3]).toBe(false);
    expect(told([stay('Dara', undefined, '4', '2023-03'), stay('Selam', undefined, '4', '2023-03')])[0]?.[3]).toBe(false);
  });

  test('are never guessed from a period without an end, or from none at all', () => {
    expect(told([stay('Dara', 'A', '4', '2023-03/..'), stay('Selam', 'A', '4', '2023-03')])).toEqual([]);
    expect(told([stay('Dara', 'A', '4'), stay('Selam', 'A', '4', '2023-03')])).toEqual([]);
  });

  test('are told month by month as the third comes and goes', () => {
    const stays = [
      stay('Dara', 'A', '4', '2023-01/2023-04'),
      stay('Selam', 'A', '4', '2023-01/2023-04'),
      stay('Lin', 'A', '4', '2023-02'),
    ];
    expect(told(stays)).toEqual([
      ['4', '2023-01', '2023-01', true, 'Dara+Selam'],
      ['4', '2023-02', '2023-02', true, 'Dara+Selam+Lin'],
      ['4', '2023-03', '2023-04', true, 'Dara+Selam'],
    ]);
  });

  test('stay quick to find among two thousand', () => {
    const many = Array.from({ length: 2000 }, (_, at) => stay(`p${at}`, `B${at % 40}`, String(at % 20), '2022-01/2023-12'));
    const begun = performance.now();
    expect(sharedFloors(many).length).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeLessThan(1500);
  });
});

const month = fc
  .integer({ min: 0, max: 23 })
  .map((at) => `20${22 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
const anyStay = fc
  .tuple(fc.constantFrom('Dara', 'Selam', 'Lin'), fc.constantFrom('A', 'B'), fc.constantFrom('3', '4'), month, month)
  .map(([person, building, floor, a, b]) => stay(person, building, floor, a < b ? `${a}/${b}` : a === b ? a : `${b}/${a}`));

test('law: whoever is told to have shared a month was there in every month told, and order does not matter', () => {
  fc.assert(
    fc.property(fc.array(anyStay, { maxLength: 12 }), (stays) => {
      const found = sharedFloors(stays);
      for (const { from, to, stays: those } of found) {
        for (const { period } of those) {
          expect((period?.earliest ?? '').slice(0, 7) <= from).toBe(true);
          expect((period?.latest ?? '').slice(0, 7) >= to).toBe(true);
        }
      }
      const months = (all: readonly Stay[]) =>
        sharedFloors(all).map(({ building, floor, from, to }) => `${building}.${floor}.${from}.${to}`);
      expect(months([...stays].reverse()).sort()).toEqual(months(stays).sort());
    }),
  );
});

test('floors are told apart as people write them', () => {
  expect(['4', '4th floor', 'Floor 4', 'ชั้น 4', 'F4', '04'].map(floorKey)).toEqual(Array.from({ length: 6 }, () => '4'));
  expect(['4A', 'B4', 'roof', '4-5'].map(floorKey)).toEqual(['4a', 'b4', 'roof', '4-5']);
});

describe('first and last seen', () => {
  const seen = (edtf: string) => ({ when: date(edtf) });
  test('are the outermost dates of all that was said', () => {
    const dates = [seen('2023-05'), seen('2023-01~'), seen('2024-02-14'), seen('XXXX')];
    expect(firstAndLast(dates)?.first.when.edtf).toBe('2023-01~');
    expect(firstAndLast(dates)?.last.when.edtf).toBe('2024-02-14');
  });
  test('are nothing where nothing is dated', () => {
    expect(firstAndLast([seen('XXXX')])).toBeNull();
  });
  test('point out who was seen before she was born, and not who may have been', () => {
    expect(tooEarly(date('2001'), [seen('1999-03'), seen('2001-05')]).map(({ when }) => when.edtf)).toEqual(['1999-03']);
    expect(tooEarly(date('[..2001]'), [seen('1999-03')])).toEqual([]);
  });
});
