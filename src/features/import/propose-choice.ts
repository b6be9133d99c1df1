/** The choice a person starts from: role and meanings as proposed, nothing hidden. */

import { type LayerProposal, type MeaningProposal, meaningsFor } from '../../core/import/propose-meaning.ts';
import type { ColumnChoice } from '../../core/plan/choose-meaning.ts';
import { meaningsOfRole } from '../../core/plan/meanings-of-role.ts';
import type { LayerRole } from '../../core/plan/tables.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import type { LayerDraft } from '../../workers/jobs/read-file.job.ts';
import type { LayerChoice } from './layer-choice.ts';

export interface ProposedChoice {
  readonly proposal: LayerProposal;
  readonly choice: LayerChoice;
}

/**
 * A classification that another one contests, or that the names contradict, is left open, so that a person
 * decides: the same code means wetland in one edition and commerce in another.
 */
function columnsFrom(proposals: readonly MeaningProposal[], role: LayerRole): Record<string, ColumnChoice> {
  return Object.fromEntries(
    proposals
      .filter(({ meaning }) => meaningsOfRole[role].includes(meaning))
      .map(({ column, meaning, scheme, evidence, unit }) => [
        column,
        { meaning, scheme: evidence === null || evidence.verdict === 'clear' ? scheme : null, unit },
      ]),
  );
}

export function proposeChoice(draft: LayerDraft, replaces: { id: string; role: LayerRole } | null): ProposedChoice {
  const { proposal } = draft;
  const role = replaces?.role ?? proposal.role;
  const proposals = role === proposal.role ? proposal.columns : meaningsFor(draft.sample, role);
  return {
    proposal,
    choice: {
      include: draft.count > 0,
      name: draft.names?.[currentLanguage()] ?? draft.name,
      role,
      source: draft.attribution?.source ?? '',
      licence: draft.attribution?.licence ?? '',
      replacesId: replaces?.id ?? null,
      columns: columnsFrom(proposals, role),
    },
  };
}

/** The columns' meanings once a person chose another role. */
export function choiceForRole(draft: LayerDraft, choice: LayerChoice, role: LayerRole): LayerChoice {
  return { ...choice, role, columns: columnsFrom(meaningsFor(draft.sample, role), role) };
}
