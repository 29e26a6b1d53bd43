// Capture now, sort later: words, a pasted picture or a file go to the Inbox as they are. What is typed is kept sealed at every
// pause, so that closing the window or a kill loses nothing.
import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readItemText } from '../../actions/readItemText.ts';
import { receiveItem } from '../../actions/receiveItem.ts';
import { shortcutWords } from '../frame/shortcut.ts';
import { DropArea } from '../items/DropArea.tsx';
import { pickFiles } from '../items/pickFiles.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { useSealedState } from '../kit/useSealedState.ts';
import { closeCapture, useCaptureOpen } from './captureStore.ts';
import classes from './inbox.module.css';

export function CaptureDialog() {
  const { t } = useTranslation('inbox');
  const opened = useCaptureOpen();
  return (
    <Modal
      opened={opened}
      onClose={closeCapture}
      title={t('capture.title')}
      closeButtonProps={{ 'aria-label': t('capture.close') }}
    >
      <CaptureForm />
    </Modal>
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';

function CaptureForm() {
  const { t } = useTranslation('inbox');
  const services = useServices();
  const act = useAct();
  const [text, setText] = useSealedState('draft/capture', '', isText);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [keeping, setKeeping] = useState(false);
  const busy = useRef(false);
  const isEmpty = text.trim() === '' && files.length === 0;

  const keep = async () => {
    if (busy.current || isEmpty) return;
    busy.current = true;
    setKeeping(true);
    const words = text.trim();
    const note = words ? [new File([words], t('capture.noteName'), { type: 'text/plain' })] : [];
    let kept = 0;
    for (const file of [...note, ...files]) {
      const received = await act(receiveItem(services, { bytes: file, name: file.name, unsorted: true }), 'receive');
      if (!received) break;
      kept += 1;
      // The words are a convenience for the search: whatever happens to them, the item is in.
      if (received.kind === 'item') await readItemText(services, received.item);
    }
    busy.current = false;
    setKeeping(false);
    // What did not get in stays in the window.
    if (kept < note.length + files.length) return setFiles(files.slice(Math.max(0, kept - note.length)));
    setText('');
    closeCapture();
    notifications.show({ message: t('capture.kept', { count: kept }), color: 'accent', autoClose: 5000 });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void keep();
  };
  return (
    <DropArea onFiles={(more) => setFiles((now) => [...now, ...more])}>
      <div className={classes.capture} onKeyDown={onKeyDown}>
        <Textarea
          autoFocus
          data-autofocus
          aria-label={t('capture.text')}
          placeholder={t('capture.placeholder')}
          value={text}
          dir="auto"
          autosize
          minRows={5}
          maxRows={16}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {files.length > 0 && (
          <ul className={classes.files} aria-label={t('capture.files')}>
            {files.map((file, index) => (
              <li key={index} dir="auto">
                {file.name}
              </li>
            ))}
          </ul>
        )}
        <Group justify="space-between">
          <Button variant="default" onClick={() => void pickFiles().then((more) => setFiles((now) => [...now, ...more]))}>
            {t('capture.addFile')}
          </Button>
          <Group gap="xs">
            <Text c="dimmed">{shortcutWords('mod+Enter')}</Text>
            <Button disabled={isEmpty} loading={keeping} onClick={() => void keep()}>
              {t('capture.keep')}
            </Button>
          </Group>
        </Group>
      </div>
    </DropArea>
  );
}
