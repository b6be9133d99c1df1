/**
 * A number a person types, written to the plan once: on Enter or on leaving the field, not at every
 * key. An empty field is “unknown” (null), never zero; what is refused stays in the field, in red.
 */
import { NumberInput } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';

interface Props {
  label: ReactNode;
  value: number | null;
  onCommit: (value: number | null) => void;
  unit?: string;
  min?: number;
  max?: number;
  step?: number;
  /** May it be left empty? Else an empty field goes back to the old value. */
  optional?: boolean;
  description?: ReactNode;
  error?: ReactNode;
  disabled?: boolean;
  /** Name for screen readers where the visible label is not enough. */
  name?: string;
}

export function NumberField(props: Props) {
  const { value, onCommit, min, max, optional = false } = props;
  const [typed, setTyped] = useState<number | string>(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  const number = typeof typed === 'number' ? typed : typed.trim() === '' ? null : Number(typed);
  const isRefused =
    number !== null &&
    (Number.isNaN(number) || (min !== undefined && number < min) || (max !== undefined && number > max));
  const commit = () => {
    if (isRefused) return;
    if (number === null && !optional) setTyped(value ?? '');
    else if (number !== value) onCommit(number);
  };
  return (
    <NumberInput
      label={props.label}
      aria-label={props.name}
      description={props.description}
      value={typed}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setTyped(value ?? '');
      }}
      step={props.step}
      clampBehavior="none"
      suffix={props.unit ? ` ${props.unit}` : ''}
      error={isRefused ? `${min ?? '−∞'} … ${max ?? '∞'}` : props.error}
      disabled={props.disabled}
      hideControls={props.step === undefined}
    />
  );
}
