import { Textarea, TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';

interface CommitInputProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'rows'> {
  readonly value: string;
  readonly onCommit: (value: string) => void;
  /** More than one line: the least number of them. */
  readonly rows?: number;
}

/** A field that is stored when the person leaves it or presses Enter; Escape takes back what was not stored yet. */
export function CommitInput({ value, onCommit, rows, ...rest }: CommitInputProps) {
  // What was typed stands until the stored value has changed under it.
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const shown = typed && typed.over === value ? typed.text : value;
  const commit = () => {
    if (shown.trim() !== value) onCommit(shown.trim());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (rows === undefined || event.ctrlKey || event.metaKey)) commit();
    if (event.key === 'Escape') setTyped(null);
  };
  const onChange = (event: { readonly currentTarget: { readonly value: string } }) =>
    setTyped({ text: event.currentTarget.value, over: value });
  const shared = { value: shown, onBlur: commit, onKeyDown, onChange, dir: 'auto' };
  if (rows === undefined) return <TextInput {...rest} {...shared} />;
  const { label, description, placeholder } = rest;
  return (
    <Textarea {...{ label, description, placeholder: placeholder ?? '' }} {...shared} autosize minRows={rows} maxRows={12} />
  );
}
