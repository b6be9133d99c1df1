/** Sentences for the issues of attribution and hot spots, with sectors by name. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { gases } from '../../core/inventory/gases.ts';
import { sectors } from '../../core/inventory/sectors.ts';
import type { Issue } from '../../core/issue.ts';
import { electricitySectors } from '../../core/statistics/series.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type IssueDetailWords, useIssueWords } from '../../i18n/use-issue-words.ts';
import { en, zh } from './messages.ts';

const proxies = Object.keys(en.proxy) as (keyof typeof en.proxy)[];
const words = { en: en.issue, 'zh-CN': zh.issue } as const;

export function useHotSpotIssues(): (issue: Issue) => string | null {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const details = useMemo(
    (): IssueDetailWords => ({
      texts: (name, value) => {
        const proxy = name === 'proxy' ? proxies.find((one) => one === value) : undefined;
        if (proxy) return t(`proxy.${proxy}`);
        const user = name === 'user' ? electricitySectors.find((one) => one.id === value) : undefined;
        if (user) return format.name(user.name);
        const gas = name === 'gas' ? gases.find((one) => one.id === value) : undefined;
        if (gas) return format.name(gas.name);
        const sector = name === 'sector' ? sectors.find((one) => one.id === value) : undefined;
        return sector ? format.name(sector.name) : null;
      },
    }),
    [format, t],
  );
  return useIssueWords(words, details);
}
