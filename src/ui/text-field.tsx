/** A line or a few lines of text, written to the plan once: on leaving the field (Enter for one line). */
import { Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';

interface Props {
  label: ReactNode;
  value: string;
  onCommit: (value: string) => void;
  placeholder?: string;
  /** More than one line. */
  lines?: number;
  error?: ReactNode;
  description?: ReactNode;
  /** Name for screen readers where the visible label is not enough. */
  name?: string;
  type?: 'text' | 'date';
}

export function TextField(props: Props) {
  const { value, onCommit, lines = 1 } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = () => {
    const text = typed.trim();
    if (text !== value) onCommit(text);
  };
  const shared = {
    label: props.label,
    'aria-label': props.name,
    value: typed,
    placeholder: props.placeholder,
    description: props.description,
    error: props.error,
    onBlur: commit,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && lines === 1) commit();
    if (event.key === 'Escape') setTyped(value);
  };
  return lines === 1 ? (
    <TextInput
      {...shared}
      type={props.type}
      onKeyDown={onKeyDown}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  ) : (
    <Textarea
      {...shared}
      rows={lines}
      autosize
      minRows={lines}
      onKeyDown={onKeyDown}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
