/** What a subject of an explanation is called on the way back. */
import i18next from 'i18next';
import { sectorOf } from '../../core/inventory/sectors.ts';
import type { Language } from '../../core/text.ts';
import { sideName } from '../../store/compared-side.ts';
import type { ExplainSubject } from '../../store/explained.ts';

export function subjectName(subject: ExplainSubject, language: Language): string {
  const t = i18next.getFixedT(language, 'explain');
  switch (subject.kind) {
    case 'cell':
      return t('subject.cell', { id: subject.id });
    case 'comparedCell':
      return `${sideName(subject.side)[language]} · ${t('subject.cell', { id: subject.id })}`;
    case 'sector':
      return sectorOf(subject.sector).name[language];
    case 'factor':
      return `${t('subject.factor')} ${subject.id}`;
    case 'feature':
      return subject.name ?? t('subject.feature');
    case 'total':
      return t('subject.total');
  }
}
