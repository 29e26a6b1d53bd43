// Any words, wherever they would still be read: to see that nothing was forgotten, and to protect them everywhere at once.
import { Button, TextInput } from '@mantine/core';
import { EyeOff, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportPlan } from '../../../actions/export/planExport.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { findEverywhere } from './findEverywhere.ts';
import type { RenditionState } from './useRenditions.ts';
import classes from './wizard.module.css';

interface FindAllProps {
  readonly plan: ExportPlan;
  readonly states: ReadonlyMap<RecordId, RenditionState>;
  readonly leftOut: readonly RecordId[];
  readonly sought: string;
  readonly onSought: (words: string) => void;
  readonly onShow: (key: string) => void;
  readonly onProtect: (words: string) => void;
}
const mostShown = 30;

export function FindAll({ plan, states, leftOut, sought, onSought, onShow, onProtect }: FindAllProps) {
  const { t } = useTranslation('bundles');
  const places = findEverywhere(sought, plan, states, leftOut);
  const count = places.reduce((sum, place) => sum + place.count, 0);
  const isAsked = sought.trim() !== '';
  return (
    <search className={classes.findAll}>
      <TextInput
        size="xs"
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        leftSection={<Search size={14} />}
        value={sought}
        data-find-all
        onChange={(event) => onSought(event.currentTarget.value)}
      />
      {isAsked && (
        <div role="status">
          <p className={classes.readingWords}>{t('find.count', { count })}</p>
          {count > 0 && (
            <Button
              size="compact-xs"
              variant="light"
              leftSection={<EyeOff size={13} />}
              onClick={() => {
                onProtect(sought.trim());
                onSought('');
              }}
            >
              {t('find.protect')}
            </Button>
          )}
        </div>
      )}
      {isAsked && (
        <ul className={classes.pieces}>
          {places.slice(0, mostShown).map(({ key, title, page, context, count: here }) => (
            <li key={key}>
              <button type="button" onClick={() => onShow(key)}>
                <bdi>{context}</bdi>
                <span>
                  <bdi>{page === null ? title : t('find.onPage', { title, page })}</bdi>
                  {here > 1 && <span>{t('find.times', { count: here })}</span>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
