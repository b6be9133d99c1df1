/** The whole story on a real district: Xinwu in Wuxi, parcels in UTM, roads, water, boundary. */
import { test } from '@playwright/test';
import { groundSolar } from '../../src/core/measures/catalog/ground-solar.ts';
import { missingSharedData, sharedData } from '../shared-data.ts';
import { tellStory } from './story.ts';
import { Workbench } from './workbench.ts';

const folder = sharedData('data/xinwu-wuxi');

/** Made-up tables: the district publishes no inventory by sector. */
const statistics = `指标,单位,2021,2022,2023,2024
地区生产总值,亿元,2000,2230,2480,2750
常住人口,万人,72,73,74,75
`;
const inventory = `部门,单位,2022,2023,2024
能源,万吨,110,112,115
产业,万吨,240,250,262
建筑,万吨,60,62,65
交通,万吨,88,92,97
废弃物,万吨,9,9,10
农业,万吨,2,2,2
电力间接,万吨,310,322,335
`;

test('从文件到地图上的措施：新吴', async ({ page, browser }) => {
  test.skip(folder === null, missingSharedData('data/xinwu-wuxi'));
  await tellStory(new Workbench(page, 'zh-CN'), browser, {
    region: '新吴区',
    layers: [
      `${folder}/boundary.geojson`,
      `${folder}/derived/地块_CGCS2000_GK40_GBK.zip`,
      `${folder}/xinwu_road_centerlines.gpkg`,
      `${folder}/xinwu_water_osm.gpkg`,
    ],
    tables: [
      { name: '统计.csv', text: statistics },
      { name: '清单.csv', text: inventory },
    ],
    areaKm2: /236(\.03)? km²/,
    siteLayer: '地块',
    measure: groundSolar.name,
    layerCount: 4,
  });
});
