import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { toLocalTime } from '../../actions/localTime.ts';
import { timeWords } from '../kit/dateWords.ts';
import { useServices } from '../kit/services.tsx';
import { pastedFiles } from './pastedFiles.ts';
import { useIntake } from './useIntake.ts';

/** Files that are pasted or dropped on any screen are offered as items; a browser would leave the app to show them. */
export function useFilesAnywhere(): void {
  const { t, i18n } = useTranslation('items');
  const { clock } = useServices();
  const [queue] = useIntake();
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || !event.clipboardData || event.clipboardData.files.length === 0) return;
      event.preventDefault();
      const at = timeWords(toLocalTime(clock()), i18n.language);
      queue.offer(pastedFiles(event.clipboardData, { text: t('pasted.text', { at }), picture: t('pasted.picture', { at }) }));
    };
    const onDrag = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer || event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      queue.offer([...event.dataTransfer.files]);
    };
    window.addEventListener('paste', onPaste, { signal });
    window.addEventListener('dragover', onDrag, { signal });
    window.addEventListener('drop', onDrop, { signal });
    return () => stop.abort();
  }, [queue, clock, t, i18n]);
}
