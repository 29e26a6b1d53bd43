import { ActionIcon, Tooltip } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordTitle } from '../../kit/recordTitle.ts';
import { useServices } from '../../kit/services.tsx';
import { useVaultQuery } from '../../kit/useVaultQuery.ts';
import { PrintSheet, type PrintSheetProps } from './PrintSheet.tsx';

/** Draws the sheet, hands it to the machine, and takes it away when that is done. */
export function PrintButton(props: Omit<PrintSheetProps, 'caseTitle' | 'madeMs' | 'onReady'>) {
  const { t } = useTranslation('timeline');
  const { host, activeCase, clock } = useServices();
  const titleOf = useRecordTitle();
  const [madeMs, setMadeMs] = useState<number | null>(null);
  const caseTitle = useVaultQuery(
    `caseTitle:${activeCase}`,
    async (vault) => {
      const head = activeCase ? (await vault.heads([activeCase]))[0] : undefined;
      return head ? titleOf(head) : null;
    },
    ['case'],
  ).value;
  const print = useCallback(async () => {
    await host.print();
    setMadeMs(null);
  }, [host]);
  return (
    <>
      <Tooltip label={t('print.command')}>
        <ActionIcon
          size={30}
          variant="default"
          aria-label={t('print.command')}
          disabled={props.entries.length === 0}
          loading={madeMs !== null}
          onClick={() => setMadeMs(clock().getTime())}
        >
          <Printer size={16} />
        </ActionIcon>
      </Tooltip>
      {madeMs !== null && <PrintSheet {...props} caseTitle={caseTitle ?? null} madeMs={madeMs} onReady={print} />}
    </>
  );
}
