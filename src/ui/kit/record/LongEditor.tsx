import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

interface LongEditorProps {
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string | null) => void;
  readonly onDone: () => void;
}

/** A pause this long stores what was typed, so that a power cut takes no more than a sentence. */
const pauseMs = 1500;

/** Longer text: stored in every pause and on leaving. Escape leaves and keeps it; undo takes it back. */
export function LongEditor({ label, value, onSave, onDone }: LongEditorProps) {
  const [text, setText] = useState(value);
  const stored = useRef(value);
  const store = (now: string) => {
    if (now === stored.current) return;
    stored.current = now;
    onSave(now.trim() === '' ? null : now);
  };
  useEffect(() => {
    const timer = setTimeout(() => store(text), pauseMs);
    return () => clearTimeout(timer);
  });
  return (
    <Textarea
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        store(text);
        onDone();
      }}
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      autosize
      minRows={4}
      autoFocus
      styles={{ input: { fontSize: 15, lineHeight: 1.6 } }}
    />
  );
}
