/** How far an element is scrolled and how much of it is in view, kept up to date. */
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

export interface ScrollView {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export function useScrollView(element: RefObject<HTMLElement | null>): ScrollView {
  const [view, setView] = useState<ScrollView>({ top: 0, left: 0, width: 0, height: 0 });
  const read = useCallback(() => {
    const current = element.current;
    if (!current) return;
    const next = {
      top: current.scrollTop,
      left: current.scrollLeft,
      width: current.clientWidth,
      height: current.clientHeight,
    };
    setView((old) =>
      old.top === next.top && old.left === next.left && old.width === next.width && old.height === next.height
        ? old
        : next,
    );
  }, [element]);
  useLayoutEffect(() => {
    const current = element.current;
    if (!current) return;
    read();
    const sizes = new ResizeObserver(read);
    sizes.observe(current);
    current.addEventListener('scroll', read, { passive: true });
    return () => {
      sizes.disconnect();
      current.removeEventListener('scroll', read);
    };
  }, [element, read]);
  return view;
}
