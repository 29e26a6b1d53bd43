// Everything about the conversation that is not its words, beside them: what stands before, who agreed to what, what comes after.
import { ActionIcon, Button } from '@mantine/core';
import { PenLine, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { speakersOf } from '../../../actions/speakersOf.ts';
import type { RecordHead, RecordView } from '../../../domain/record.ts';
import { statementToText } from '../../../domain/statementText.ts';
import { useVaultQuery } from '../../kit/useVaultQuery.ts';
import { AfterSection } from './AfterSection.tsx';
import { BeforeSection } from './BeforeSection.tsx';
import { ConsentPanel } from './ConsentPanel.tsx';
import { closedBy, countConsent } from './consentState.ts';
import classes from './conversation.module.css';
import { PanelSection } from './PanelSection.tsx';
import { CircumstanceFields, PeopleSection } from './PeopleSection.tsx';
import { VersionsSection } from './VersionsSection.tsx';

interface SetupPanelProps {
  readonly interview: RecordView<'interview'>;
  readonly consents: readonly RecordHead<'consent'>[];
  /** Folds the panel and puts the hands on the statement. */
  readonly onWrite: () => void;
}

export function SetupPanel({ interview, consents, onWrite }: SetupPanelProps) {
  const { t } = useTranslation('interviews');
  const { fields } = interview;
  const speakers = speakersOf(interview);
  const asked = useVaultQuery(`asked:${speakers.join()}`, (vault) => vault.heads(speakers), ['person']).value ?? [];
  const isWritten = fields.statement !== undefined && statementToText(fields.statement).trim() !== '';
  const count = countConsent(consents, speakers);
  const closed = closedBy(consents, speakers);
  const panel = useRef<HTMLElement>(null);
  // It stands behind the whole text: who opens it is taken to it.
  useEffect(() => {
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus({ preventScroll: true });
  }, []);
  return (
    <aside ref={panel} className={classes.panel} aria-label={t('setup.label')} tabIndex={-1}>
      <div className={classes.panelHead}>
        <span>{t('setup.label')}</span>
        <ActionIcon size={26} aria-label={t('setup.close')} onClick={onWrite}>
          <X size={15} />
        </ActionIcon>
      </div>
      <div className={classes.sections}>
        <PanelSection title={t('setup.people')} startsOpen={!isWritten || fields.people.length === 0}>
          <PeopleSection interview={interview} />
          <CircumstanceFields interview={interview} />
        </PanelSection>
        <BeforeSection interview={interview} />
        <PanelSection title={t('setup.consent')} summary={t('consent.summary', { ...count })} startsOpen>
          {asked.length === 0 && <p className={classes.hint}>{t('consent.whoFirst')}</p>}
          {asked.map((person) => (
            <ConsentPanel
              key={person.id}
              interview={interview}
              person={person}
              consents={consents}
              mayRecord={!closed.recording}
            />
          ))}
        </PanelSection>
        <AfterSection interview={interview} startsOpen={isWritten} />
        <VersionsSection interview={interview} />
      </div>
      <div className={classes.panelFoot}>
        <Button fullWidth variant="light" leftSection={<PenLine size={15} />} onClick={onWrite}>
          {t(isWritten ? 'setup.back' : 'setup.write')}
        </Button>
      </div>
    </aside>
  );
}
