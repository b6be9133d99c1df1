import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { Fold } from '../../src/ui/fold.tsx';

const rendered = vi.fn();

function Inside() {
  rendered();
  return <p>inside</p>;
}

function htmlOf(openAtFirst: boolean): string {
  rendered.mockClear();
  return renderToStaticMarkup(
    <Fold className="a" summaryClassName="b" contentClassName="c" summary={<span>head</span>} openAtFirst={openAtFirst}>
      <Inside />
    </Fold>,
  );
}

it('does not render what is folded', () => {
  expect(htmlOf(false)).toBe('<details class="a"><summary class="b"><span>head</span></summary></details>');
  expect(rendered).not.toHaveBeenCalled();
});

it('renders what is open at first', () => {
  expect(htmlOf(true)).toBe(
    '<details class="a" open=""><summary class="b"><span>head</span></summary><div class="c"><p>inside</p></div></details>',
  );
});
