/**
 * The keyboard goes along: into the card when something is explained, and when the card is closed back to where the
 * question was asked.
 */
import { type RefObject, useEffect, useRef } from 'react';

/** `shown`: what the card is about; another one takes the focus in again, for the button that led there may be gone. */
export function useCardFocus(shown: unknown): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null);
  const askedAt = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const active = document.activeElement;
    if (shown === null || card.current?.contains(active)) return;
    if (active instanceof HTMLElement && active !== document.body) askedAt.current = active;
    card.current?.focus({ preventScroll: true });
  }, [shown]);
  useEffect(
    () => () => {
      // The card is gone by now. Who went on elsewhere meanwhile stays there.
      const isNowhere = document.activeElement === null || document.activeElement === document.body;
      if (isNowhere && askedAt.current?.isConnected) askedAt.current.focus({ preventScroll: true });
    },
    [],
  );
  return card;
}
