/** A small picture of a layer that was read, from the path the worker drew. */
import { useTranslation } from 'react-i18next';
import css from './import.module.css';

// The box `geo/thumbnail-path.ts` draws for.
const WIDTH = 160;
const HEIGHT = 120;

export function DraftPicture({ path, name, large = false }: { path: string; name: string; large?: boolean }) {
  const { t } = useTranslation('import');
  return (
    <svg
      className={large ? css['pictureLarge'] : css['picture']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('picture', { name })}
    >
      <path
        d={path}
        fill="var(--accent)"
        fillOpacity={0.14}
        fillRule="evenodd"
        stroke="var(--accent)"
        strokeWidth={0.8}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
