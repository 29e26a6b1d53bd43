import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edtf, RelativeTo } from '../../../domain/fields.ts';
import type { RecordHead } from '../../../domain/record.ts';
import { relativeDate } from '../../../domain/relativeDate.ts';
import { useVaultQuery } from '../useVaultQuery.ts';
import { DateReading } from './DateText.tsx';
import { PickOrShow } from './PickOrShow.tsx';
import classes from './record.module.css';

const units = ['day', 'week', 'month', 'year'] as const;
const orders = ['after', 'before', 'same'] as const;

interface RelativeFieldsProps {
  readonly relative: RelativeTo | null;
  readonly onChange: (relative: RelativeTo | null) => void;
}

/** How long before or after which event; without a number only the order is kept. */
export function RelativeFields({ relative, onChange }: RelativeFieldsProps) {
  const { t } = useTranslation('kit');
  const [order, setOrder] = useState<RelativeTo['order']>(relative?.order ?? 'after');
  const [count, setCount] = useState<number | null>(relative?.count ?? null);
  const [unit, setUnit] = useState<(typeof units)[number]>(relative?.unit ?? 'week');
  const [picked, setPicked] = useState<RecordHead | null>(null);
  const held = useVaultQuery(`anchor:${relative?.anchor ?? ''}`, async (vault) =>
    relative ? ((await vault.heads([relative.anchor]))[0] ?? null) : null,
  ).value;
  const anchor = picked ?? held ?? null;
  const tell = (next: {
    readonly anchor?: RecordHead | null;
    readonly order?: typeof order;
    readonly count?: number | null;
    readonly unit?: typeof unit;
  }) => {
    const all = { anchor, order, count, unit, ...next };
    onChange(
      all.anchor
        ? {
            anchor: all.anchor.id,
            field: 'when',
            order: all.order,
            ...(all.count === null || all.order === 'same' ? {} : { count: all.count, unit: all.unit }),
          }
        : null,
    );
  };
  return (
    <>
      <div className={classes.relative}>
        {order !== 'same' && (
          <>
            <NumberInput
              aria-label={t('date.count')}
              placeholder={t('date.count')}
              min={0}
              max={5000}
              allowDecimal={false}
              value={count ?? ''}
              onChange={(next) => {
                const value = typeof next === 'number' ? next : null;
                setCount(value);
                tell({ count: value });
              }}
              autoFocus
            />
            <Select
              aria-label={t('date.unit')}
              data={units.map((each) => ({ value: each, label: t(`date.units.${each}`) }))}
              value={unit}
              allowDeselect={false}
              onChange={(next) => {
                const value = units.find((each) => each === next) ?? 'week';
                setUnit(value);
                tell({ unit: value });
              }}
            />
          </>
        )}
        <Select
          aria-label={t('date.order')}
          data={orders.map((each) => ({ value: each, label: t(`date.orders.${each}`) }))}
          value={order}
          allowDeselect={false}
          onChange={(next) => {
            const value = orders.find((each) => each === next) ?? 'after';
            setOrder(value);
            tell({ order: value });
          }}
        />
      </div>
      <PickOrShow
        label={t('date.anchor')}
        kinds={['event']}
        picked={anchor}
        onPick={(head) => {
          setPicked(head);
          tell({ anchor: head });
        }}
      />
      <div className={classes.dateReading} role="status">
        {anchor && relative && <DateReading date={relativeDate(anchor.fields['when'] as Edtf | undefined, relative)} />}
      </div>
    </>
  );
}
