import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Fold } from '../../src/ui/fold.tsx';

const fold = (openAtFirst: boolean, onRender: () => void) => {
  const Inside = () => {
    onRender();
    return <p>inside</p>;
  };
  return (
    <Fold className="a" summaryClassName="b" contentClassName="c" summary={<span>head</span>} openAtFirst={openAtFirst}>
      <Inside />
    </Fold>
  );
};

it('does not render what is folded', () => {
  let renders = 0;
  const html = renderToStaticMarkup(fold(false, () => renders++));
  expect(html).toBe('<details class="a"><summary class="b"><span>head</span></summary></details>');
  expect(renders).toBe(0);
});

it('renders what is open at first', () => {
  let renders = 0;
  const html = renderToStaticMarkup(fold(true, () => renders++));
  expect(html).toContain('<details class="a" open="">');
  expect(html).toContain('<div class="c"><p>inside</p></div>');
  expect(renders).toBe(1);
});
