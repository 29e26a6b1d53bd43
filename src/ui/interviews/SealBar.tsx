import { Box, Button, CopyButton, Group, Modal, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { correctInterview } from '../../actions/correctInterview.ts';
import { sealInterview } from '../../actions/sealInterview.ts';
import type { RecordView } from '../../domain/record.ts';
import { useNavigate } from '../frame/navigation.ts';
import { timeWords } from '../kit/dateWords.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { TimeInput } from './conversation/PeopleSection.tsx';
import classes from './interviewPage.module.css';
import { SavedMark } from './SavedMark.tsx';
import type { StatementStatus } from './StatementPane.tsx';
import type { SaverState } from './statementSaver.ts';
import { useWordCount } from './useWordCount.ts';

interface SealBarProps {
  readonly interview: RecordView<'interview'>;
  /** The statement, and its translation where there is one. */
  readonly texts: readonly StatementStatus[];
}

/** The foot of an interview: how many words, saved or not, and the seal. */
export function SealBar({ interview, texts }: SealBarProps) {
  const { t, i18n } = useTranslation('interviews');
  const { fields } = interview;
  const states = texts.map(({ state }) => state);
  const words = useWordCount(texts[0]?.editor ?? null, fields.language);
  const translated = useWordCount(texts[1]?.editor ?? null, fields.translatedTo);
  return (
    <footer className={classes.foot}>
      <span>{t('words', { count: words })}</span>
      {texts.length > 1 && <span className={classes.translated}>{t('wordsTranslated', { count: translated })}</span>}
      {fields.sealedAt && fields.sealedSha256 ? (
        <SealedLine at={timeWords(fields.sealedAt, i18n.language)} sha256={fields.sealedSha256} />
      ) : (
        <SavedMark state={leastSaved(states)} />
      )}
      <span className={classes.spring} />
      {fields.sealedAt ? (
        <Correction interview={interview} />
      ) : (
        <Sealing interview={interview} texts={texts} empty={words === 0} />
      )}
    </footer>
  );
}

const severity = ['failed', 'saving', 'typing', 'saved'] as const;

/** One mark for all texts: the one that is furthest from saved. */
const leastSaved = (states: readonly SaverState[]): SaverState =>
  [...states].sort((a, b) => severity.indexOf(a.kind) - severity.indexOf(b.kind))[0] ?? { kind: 'saved' };

function SealedLine({ at, sha256 }: { readonly at: string; readonly sha256: string }) {
  const { t } = useTranslation('interviews');
  return (
    <CopyButton value={sha256}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? t('seal.copied') : `SHA-256 ${sha256}`} multiline maw={420} style={{ wordBreak: 'break-all' }}>
          <UnstyledButton className={classes.hash} onClick={copy}>
            <Stamp size={14} aria-hidden />
            <span>{t('seal.line', { at })}</span>
            <code>{sha256.slice(0, 16)}…</code>
          </UnstyledButton>
        </Tooltip>
      )}
    </CopyButton>
  );
}

function Sealing({ interview, texts, empty }: SealBarProps & { readonly empty: boolean }) {
  const { t } = useTranslation('interviews');
  const services = useServices();
  const act = useAct();
  const [asking, { open, close }] = useDisclosure(false);
  const [end, setEnd] = useState<string | undefined>(undefined);
  const ask = () => {
    setEnd(undefined);
    open();
  };
  const seal = async () => {
    // What was typed a moment ago belongs under the seal too.
    await Promise.all(texts.map(({ saver }) => saver.flush()));
    if (texts.some(({ saver }) => saver.state().kind === 'failed')) return close();
    if (await act(sealInterview(services, interview.id, end), 'seal')) close();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" leftSection={<Stamp size={14} />} disabled={empty} onClick={ask}>
        {t('seal.ask')}
      </Button>
      <Modal opened={asking} onClose={close} title={t('seal.title')}>
        <Text>{t('seal.text')}</Text>
        {!interview.fields.end && (
          <Box mt="md">
            <TimeInput label={t('seal.end')} value={end} onCommit={(value) => setEnd(value ?? undefined)} />
          </Box>
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close} data-autofocus>
            {t('cancel')}
          </Button>
          <Button onClick={() => void seal()}>{t('seal.do')}</Button>
        </Group>
      </Modal>
    </>
  );
}

function Correction({ interview }: { readonly interview: RecordView<'interview'> }) {
  const { t } = useTranslation('interviews');
  const services = useServices();
  const navigate = useNavigate();
  const act = useAct();
  const correct = async () => {
    const made = await act(correctInterview(services, interview.id));
    if (made) navigate.open({ kind: 'record', record: made });
  };
  return (
    <Tooltip label={t('correct.explained')} multiline w={280}>
      <Button size="compact-sm" variant="default" onClick={() => void correct()}>
        {t('correct.do')}
      </Button>
    </Tooltip>
  );
}
