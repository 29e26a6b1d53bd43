import { Button, Modal, NumberInput, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addSource } from '../../../actions/addSource.ts';
import type { Place } from '../../../domain/fields.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordHead } from '../../../domain/record.ts';
import { useServices } from '../services.tsx';
import { useAct } from '../useAct.ts';
import { useVaultQuery } from '../useVaultQuery.ts';
import { PickOrShow } from './PickOrShow.tsx';
import classes from './record.module.css';

interface SourceDialogProps {
  readonly claim: RecordId;
  readonly claimField?: string;
  readonly onClose: () => void;
}

/** Says why a claim is believed: an interview or an item, and where in it. Excerpts made there are offered as exact places. */
export function SourceDialog({ claim, claimField, onClose }: SourceDialogProps) {
  const { t } = useTranslation('kit');
  const services = useServices();
  const act = useAct();
  const [origin, setOrigin] = useState<RecordHead | null>(null);
  const [excerptId, setExcerptId] = useState<string | null>(null);
  const [page, setPage] = useState<number | null>(null);
  const [saidBy, setSaidBy] = useState<RecordHead | null>(null);
  const excerpts = useVaultQuery(`excerptsOf:${origin?.id}`, async (vault) =>
    origin ? (await vault.references(origin.id, ['excerpt'])).filter((head) => !head.deleted) : [],
  ).value;

  async function save(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    if (!origin) return;
    const excerpt = excerpts?.find((each) => each.id === excerptId);
    const place =
      (excerpt?.fields['place'] as Place | undefined) ?? (page === null ? null : { kind: 'page' as const, page, boxes: [] });
    const added = await act(
      addSource(services, {
        claim,
        origin: origin.id,
        ...(claimField ? { claimField } : {}),
        ...(excerpt ? { excerpt: excerpt.id } : {}),
        ...(place ? { place } : {}),
        ...(saidBy ? { saidBy: saidBy.id } : {}),
      }),
    );
    if (added !== undefined) onClose();
  }

  return (
    <Modal opened onClose={onClose} title={t('source.add')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form className={classes.dialog} onSubmit={save}>
        <PickOrShow label={t('source.origin')} kinds={['interview', 'item']} picked={origin} onPick={setOrigin} autoFocus />
        {excerpts && excerpts.length > 0 && (
          <Select
            label={t('source.excerpt')}
            data={excerpts.map((head) => ({ value: head.id, label: String(head.fields['quote'] ?? '…').slice(0, 120) }))}
            value={excerptId}
            onChange={setExcerptId}
            clearable
            searchable
          />
        )}
        {origin?.kind === 'item' && excerptId === null && (
          <NumberInput
            label={t('source.pageNumber')}
            min={1}
            allowDecimal={false}
            value={page ?? ''}
            onChange={(next) => setPage(typeof next === 'number' ? next : null)}
          />
        )}
        <PickOrShow label={t('source.saidBy')} kinds={['person']} picked={saidBy} onPick={setSaidBy} />
        <div className={classes.dialogButtons}>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={!origin}>
            {t('source.add')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
