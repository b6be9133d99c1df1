/** A layer in a window beside what is in the plan: outlines the worker drew, in one scale. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import css from './position.module.css';

// The box the worker draws for: `workers/jobs/landing-picture.ts`.
const WIDTH = 240;
const HEIGHT = 180;

interface Props {
  readonly what: string;
  readonly neighbour: string;
  readonly own: string;
  readonly widthM: number;
  /** An arrow from the middle, in units of the picture. */
  readonly way?: readonly [x: number, y: number];
}

export function PlacePicture({ what, neighbour, own, widthM, way }: Props) {
  const { t } = useTranslation('position');
  const format = useFormat();
  const km = format.number(widthM / 1000);
  return (
    <figure className={css['figure']}>
      <svg
        className={css['picture']}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('picture', { what, km })}
      >
        <path className={css['neighbour']} d={neighbour} />
        <path className={css['own']} d={own} />
        {way ? <Arrow x={way[0]} y={way[1]} /> : null}
      </svg>
      <figcaption className={css['caption']}>
        {what} · {t('scale', { km })}
      </figcaption>
    </figure>
  );
}

/** Centred, so that its middle is the middle of the picture. */
function Arrow({ x, y }: { x: number; y: number }) {
  const length = Math.hypot(x, y);
  if (length < 1) return null;
  const [dx, dy] = [x / length, y / length];
  const head = Math.min(8, length / 2);
  const [fromX, fromY] = [(WIDTH - x) / 2, (HEIGHT - y) / 2];
  const [toX, toY] = [(WIDTH + x) / 2, (HEIGHT + y) / 2];
  const side = (turn: number) =>
    `${(toX - head * (dx + turn * dy * 0.6)).toFixed(1)} ${(toY - head * (dy - turn * dx * 0.6)).toFixed(1)}`;
  return (
    <path
      className={css['way']}
      d={`M${fromX.toFixed(1)} ${fromY.toFixed(1)}L${toX.toFixed(1)} ${toY.toFixed(1)}M${side(1)}L${toX.toFixed(1)} ${toY.toFixed(1)}L${side(-1)}`}
    />
  );
}
