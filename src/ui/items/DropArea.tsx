import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toLocalTime } from '../../actions/localTime.ts';
import { timeWords } from '../kit/dateWords.ts';
import { useServices } from '../kit/services.tsx';
import classes from './dropArea.module.css';
import { pastedFiles } from './pastedFiles.ts';

interface DropAreaProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** Takes files that are dropped or pasted anywhere on it. */
export function DropArea({ onFiles, className, children }: DropAreaProps) {
  const { t, i18n } = useTranslation('items');
  const { clock } = useServices();
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const onPaste = (event: ClipboardEvent) => {
    if ((event.target as HTMLElement).closest('input, textarea, [contenteditable="true"]')) return;
    const at = timeWords(toLocalTime(clock()), i18n.language);
    const files = pastedFiles(event.clipboardData, { text: t('pasted.text', { at }), picture: t('pasted.picture', { at }) });
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  };
  return (
    <div
      className={`${classes.area} ${className ?? ''}`}
      tabIndex={-1}
      onPaste={onPaste}
      onDrop={onDrop}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
    >
      {children}
      {over && (
        <div className={classes.veil} aria-hidden>
          {t('dropHere')}
        </div>
      )}
    </div>
  );
}
