/** Why something failed, as text within other text. Its sentences are loaded when something first fails. */
import { Suspense } from 'react';
import { type FailureToTell, useFailureSentence } from '../i18n/failure-sentence.ts';

interface Props {
  readonly failure: FailureToTell;
  /** Says what failed around the reason; left out: the reason alone. */
  readonly tell?: ((reason: string) => string) | undefined;
}

export function FailureReason(props: Props) {
  return (
    <Suspense fallback={null}>
      <Reason {...props} />
    </Suspense>
  );
}

function Reason({ failure, tell }: Props) {
  const reason = useFailureSentence()(failure);
  return tell && failure.code !== 'CANCELLED' ? tell(reason) : reason;
}
