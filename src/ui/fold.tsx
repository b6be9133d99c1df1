/**
 * A head that unfolds what is behind it. Native `details`, so that keyboard and screen readers know it.
 *
 * What is folded is not rendered: a chart that nobody sees loads no charting engine.
 */
import { type ReactNode, useState } from 'react';

interface Props {
  readonly className: string | undefined;
  readonly summaryClassName: string | undefined;
  readonly contentClassName: string | undefined;
  readonly summary: ReactNode;
  readonly openAtFirst?: boolean;
  /** For styles that depend on a verdict. */
  readonly answer?: string;
  readonly children: ReactNode;
}

export function Fold(props: Props) {
  const [open, setOpen] = useState(props.openAtFirst === true);
  return (
    <details
      className={props.className}
      data-answer={props.answer}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={props.summaryClassName}>{props.summary}</summary>
      {open ? <div className={props.contentClassName}>{props.children}</div> : null}
    </details>
  );
}
