// A sealed statement and its corrections: each stays as it was, and what was changed can be read.
import { Button } from '@mantine/core';
import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { interviewVersions } from '../../../actions/interviewVersions.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordView } from '../../../domain/record.ts';
import { timeWords } from '../../kit/dateWords.ts';
import { RecordLink } from '../../kit/RecordLink.tsx';
import { useVaultQuery } from '../../kit/useVaultQuery.ts';
import { ChangesDialog } from './ChangesDialog.tsx';
import classes from './conversation.module.css';
import { PanelSection } from './PanelSection.tsx';

export const useVersions = (id: RecordId) =>
  useVaultQuery(`versions:${id}`, (vault) => interviewVersions(vault, id), ['interview']).value ?? [];

export function VersionsSection({ interview }: { readonly interview: RecordView<'interview'> }) {
  const { t, i18n } = useTranslation('interviews');
  const versions = useVersions(interview.id);
  const [changesOf, setChangesOf] = useState<RecordId | null>(null);
  if (versions.length < 2) return null;
  return (
    <PanelSection title={t('versions.title')} summary={t('versions.count', { count: versions.length })} startsOpen>
      <ol className={classes.lines}>
        {versions.map((version) => {
          const { sealedAt, sealedSha256, corrects } = version.fields;
          return (
            <li key={version.id} className={classes.version}>
              <div>
                <RecordLink head={version} />{' '}
                <span className={classes.hint}>
                  {[
                    version.fields.title ? version.fields.reference : null,
                    version.id === interview.id ? t('versions.this') : null,
                    sealedAt ? t('seal.line', { at: timeWords(sealedAt, i18n.language) }) : t('state.draft'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
              {sealedSha256 && (
                <span className={classes.hash}>
                  <Stamp size={12} aria-hidden /> <code>{sealedSha256}</code>
                </span>
              )}
              {corrects && (
                <Button size="compact-xs" variant="default" w="fit-content" onClick={() => setChangesOf(version.id)}>
                  {t('versions.show')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {changesOf && <ChangesDialog id={changesOf} onClose={() => setChangesOf(null)} />}
    </PanelSection>
  );
}
