import { useCallback } from 'react';
import { addToSet } from '../../../actions/addToSet.ts';
import { editField } from '../../../actions/editField.ts';
import { removeFromSet } from '../../../actions/removeFromSet.ts';
import type { Value } from '../../../domain/change.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { useServices } from '../services.tsx';
import { useAct } from '../useAct.ts';

export interface FieldEdit {
  put(value: Value): Promise<boolean>;
  add(value: Value, instead?: Value): Promise<boolean>;
  remove(value: Value): Promise<boolean>;
}

/** Each edit is one action: stored at once, undone as one. Answers whether it was stored. */
export function useFieldEdit(record: RecordId, field: string): FieldEdit {
  const services = useServices();
  const act = useAct();
  const put = useCallback(
    async (value: Value) => (await act(editField(services, { record, field, value }))) !== undefined,
    [services, act, record, field],
  );
  const add = useCallback(
    async (value: Value, instead?: Value) =>
      (await act(addToSet(services, { record, field, value, ...(instead === undefined ? {} : { instead }) }))) !== undefined,
    [services, act, record, field],
  );
  const remove = useCallback(
    async (value: Value) => (await act(removeFromSet(services, { record, field, value }))) !== undefined,
    [services, act, record, field],
  );
  return { put, add, remove };
}
