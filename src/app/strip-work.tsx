import css from './strip.module.css';

export function StripWork() {
  return <span className={css['work']} />;
}
