import { ActionIcon, Tooltip } from '@mantine/core';
import { GitFork, Plus, Quote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './record.module.css';

interface FactDeedsProps {
  readonly label: string;
  readonly onAdd: (() => void) | undefined;
  readonly onSource: (() => void) | undefined;
  readonly onDispute: (() => void) | undefined;
}

/** What can be done with a fact, at the end of its row: another value, a source, what somebody else says. */
export function FactDeeds({ label, onAdd, onSource, onDispute }: FactDeedsProps) {
  const { t } = useTranslation('kit');
  const deeds = [
    { words: t('addTo', { field: label }), Icon: Plus, run: onAdd, quiet: false },
    { words: t('source.addTo', { field: label }), Icon: Quote, run: onSource, quiet: true },
    { words: t('dispute.add', { field: label }), Icon: GitFork, run: onDispute, quiet: true },
  ];
  return (
    <>
      {deeds.map(
        ({ words, Icon, run, quiet }) =>
          run && (
            <Tooltip key={words} label={words}>
              <ActionIcon size={24} aria-label={words} className={quiet ? (classes.deed ?? '') : ''} onClick={run}>
                <Icon size={14} />
              </ActionIcon>
            </Tooltip>
          ),
      )}
    </>
  );
}
