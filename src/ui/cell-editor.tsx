/** The input that stands in a cell while it is edited: Enter or leaving confirms, Esc gives up. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import css from './cell-editor.module.css';

interface Props {
  initial: string;
  label: string;
  /** Select all at first (F2, double click) or put the caret at the end (typing began the edit). */
  selectAll?: boolean;
  /** `text` is null when the edit was given up or nothing changed; `key` is what ended it. */
  onDone: (text: string | null, key: 'Enter' | 'Tab' | 'Escape' | 'blur', shift: boolean) => void;
  /** The text is the same as before but must be written nevertheless (typing began the edit). */
  always?: boolean;
}

export function CellEditor({ initial, label, selectAll = true, onDone, always = false }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    input.current?.focus();
    if (selectAll) input.current?.select();
  }, [selectAll]);
  const end = (key: 'Enter' | 'Tab' | 'Escape' | 'blur', shift = false) => {
    if (ended.current) return;
    ended.current = true;
    const text = input.current?.value ?? initial;
    onDone(key === 'Escape' || (text === initial && !always) ? null : text, key, shift);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // Enter that confirms a Chinese word in the input method is not the end of the edit.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === 'Tab' || event.key === 'Escape') {
      event.preventDefault();
      end(event.key, event.shiftKey);
    }
  };
  return (
    <input
      ref={input}
      className={css['editor']}
      aria-label={label}
      defaultValue={initial}
      onKeyDown={onKeyDown}
      onBlur={() => end('blur')}
      onPaste={(event) => event.stopPropagation()}
      onCopy={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
