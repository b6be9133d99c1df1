/** Who approves plans and answers for measures in the district? Made up, and named so. */
import type { Text } from '../../src/core/text.ts';
import { both } from './worded-plan.ts';

const lanwan = (chinese: string, english: string): Text =>
  both(`澜湾新区${chinese}（虚构）`, `Lanwan New Area ${english} (fictional)`);

export const bodies = {
  province: both('澜海省人民政府（虚构）', 'Lanhai Provincial Government (fictional)'),
  city: both('望澜市人民政府（虚构）', 'Wanglan Municipal Government (fictional)'),
  committee: lanwan('管理委员会', 'Administrative Committee'),
  development: lanwan('发展改革局', 'Development and Reform Bureau'),
  industry: lanwan('工业和信息化局', 'Industry and Information Technology Bureau'),
  transport: lanwan('交通运输局', 'Transport Bureau'),
  housing: lanwan('住房和城乡建设局', 'Housing and Urban-Rural Development Bureau'),
  educationAndHealth: lanwan('教育局、卫生健康局', 'Education Bureau and Health Bureau'),
  naturalResources: lanwan('自然资源局', 'Natural Resources Bureau'),
  environment: lanwan('生态环境局', 'Ecology and Environment Bureau'),
} as const;
