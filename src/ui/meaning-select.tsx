/** A choice of what something means, and under it a second one where the first asks for it. */
import { NativeSelect } from '@mantine/core';

interface Choice {
  /** For screen readers: the row says what it is about. */
  readonly label: string;
  readonly value: string;
  /** The first is what nothing chosen is called. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

interface Props extends Choice {
  readonly second?: (Choice & { readonly error?: string | undefined }) | null;
}

export function MeaningSelect({ label, value, options, onChange, second }: Props) {
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={[...options]}
      />
      {second ? (
        <NativeSelect
          size="xs"
          mt={4}
          aria-label={second.label}
          error={second.error}
          value={second.value}
          onChange={(event) => second.onChange(event.currentTarget.value)}
          data={[...second.options]}
        />
      ) : null}
    </>
  );
}
