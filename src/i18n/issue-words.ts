/**
 * The sentences of issue codes that no single screen owns: `told` by lists of issues and by failures, `layers` of
 * working with layers, whose numbers have units (`use-issue-words.ts`).
 */
import { analysisIssueMessagesEn, analysisIssueMessagesZh } from './analysis-issue-messages.ts';
import { exportMessagesEn, exportMessagesZh } from './export-messages.ts';
import { issueMessagesEn, issueMessagesZh } from './issue-messages.ts';
import type { Messages } from './messages.ts';
import { storageMessagesEn, storageMessagesZh } from './storage-messages.ts';
import { tableMessagesEn, tableMessagesZh } from './table-messages.ts';
import { templateMessagesEn, templateMessagesZh } from './template-messages.ts';

export const en = {
  told: { ...tableMessagesEn, ...issueMessagesEn, ...storageMessagesEn, ...exportMessagesEn, ...templateMessagesEn },
  layers: analysisIssueMessagesEn,
};

export const zh: Messages<typeof en> = {
  told: { ...tableMessagesZh, ...issueMessagesZh, ...storageMessagesZh, ...exportMessagesZh, ...templateMessagesZh },
  layers: analysisIssueMessagesZh,
};
