// Generated from sinks.csv by data/factors/build.ts: edit the table, then run `npx tsx data/factors/build.ts`.
export const sinks = `sink_guangzhou_forest	3.4	tCO2/ha/yr (sink positive)	CO2	lulucf	Guangzhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	广州	V
sink_guangzhou_wetland	3.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Guangzhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	广州	V
sink_guangzhou_cropland	0.3	tCO2/ha/yr (sink positive)	CO2	lulucf	Guangzhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	广州	V
sink_guangzhou_grassland	1.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Guangzhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	广州	V
sink_guangzhou_built_up	0.4	tCO2/ha/yr (sink positive)	CO2	lulucf	Guangzhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	广州	V
sink_guangzhou_forest_to_built_up	-25.5	tCO2/ha/yr (sink positive)	CO2	lulucf	Guangzhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	广州; one-off loss per converted ha and year	V
sink_shaoguan_forest	4.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Shaoguan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	韶关	V
sink_shaoguan_wetland	1.1	tCO2/ha/yr (sink positive)	CO2	lulucf	Shaoguan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	韶关	V
sink_shaoguan_cropland	0.1	tCO2/ha/yr (sink positive)	CO2	lulucf	Shaoguan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	韶关	V
sink_shaoguan_grassland	0.4	tCO2/ha/yr (sink positive)	CO2	lulucf	Shaoguan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	韶关	V
sink_shaoguan_built_up	-0.6	tCO2/ha/yr (sink positive)	CO2	lulucf	Shaoguan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	韶关	V
sink_shaoguan_forest_to_built_up	-91.7	tCO2/ha/yr (sink positive)	CO2	lulucf	Shaoguan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	韶关; one-off loss per converted ha and year	V
sink_shenzhen_forest	2.6	tCO2/ha/yr (sink positive)	CO2	lulucf	Shenzhen	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	深圳	V
sink_shenzhen_wetland	0.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Shenzhen	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	深圳	V
sink_shenzhen_cropland	0.2	tCO2/ha/yr (sink positive)	CO2	lulucf	Shenzhen	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	深圳	V
sink_shenzhen_grassland	0.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Shenzhen	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	深圳	V
sink_shenzhen_built_up	-0.8	tCO2/ha/yr (sink positive)	CO2	lulucf	Shenzhen	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	深圳	V
sink_shenzhen_forest_to_built_up	-27.7	tCO2/ha/yr (sink positive)	CO2	lulucf	Shenzhen	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	深圳; one-off loss per converted ha and year	V
sink_zhuhai_forest	2.1	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhuhai	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	珠海	V
sink_zhuhai_wetland	0.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhuhai	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	珠海	V
sink_zhuhai_cropland	1.2	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhuhai	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	珠海	V
sink_zhuhai_grassland	0.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhuhai	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	珠海	V
sink_zhuhai_built_up	-0.3	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhuhai	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	珠海	V
sink_zhuhai_forest_to_built_up	-26.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhuhai	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	珠海; one-off loss per converted ha and year	V
sink_shantou_forest	2.7	tCO2/ha/yr (sink positive)	CO2	lulucf	Shantou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	汕头	V
sink_shantou_wetland	0.3	tCO2/ha/yr (sink positive)	CO2	lulucf	Shantou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	汕头	V
sink_shantou_cropland	-1.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Shantou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	汕头	V
sink_shantou_grassland	0.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Shantou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	汕头	V
sink_shantou_built_up	-1.5	tCO2/ha/yr (sink positive)	CO2	lulucf	Shantou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	汕头	V
sink_shantou_forest_to_built_up	-8.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Shantou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	汕头; one-off loss per converted ha and year	V
sink_foshan_forest	4.2	tCO2/ha/yr (sink positive)	CO2	lulucf	Foshan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	佛山	V
sink_foshan_wetland	0.8	tCO2/ha/yr (sink positive)	CO2	lulucf	Foshan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	佛山	V
sink_foshan_cropland	0.1	tCO2/ha/yr (sink positive)	CO2	lulucf	Foshan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	佛山	V
sink_foshan_grassland	0.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Foshan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	佛山	V
sink_foshan_built_up	-0.6	tCO2/ha/yr (sink positive)	CO2	lulucf	Foshan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	佛山	V
sink_foshan_forest_to_built_up	-16.5	tCO2/ha/yr (sink positive)	CO2	lulucf	Foshan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	佛山; one-off loss per converted ha and year	V
sink_jiangmen_forest	4.6	tCO2/ha/yr (sink positive)	CO2	lulucf	Jiangmen	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	江门	V
sink_jiangmen_wetland	0.6	tCO2/ha/yr (sink positive)	CO2	lulucf	Jiangmen	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	江门	V
sink_jiangmen_cropland	0.7	tCO2/ha/yr (sink positive)	CO2	lulucf	Jiangmen	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	江门	V
sink_jiangmen_grassland	0.3	tCO2/ha/yr (sink positive)	CO2	lulucf	Jiangmen	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	江门	V
sink_jiangmen_built_up	-0.4	tCO2/ha/yr (sink positive)	CO2	lulucf	Jiangmen	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	江门	V
sink_jiangmen_forest_to_built_up	-52.6	tCO2/ha/yr (sink positive)	CO2	lulucf	Jiangmen	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	江门; one-off loss per converted ha and year	V
sink_zhanjiang_forest	5.1	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhanjiang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	湛江	V
sink_zhanjiang_wetland	0.5	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhanjiang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	湛江	V
sink_zhanjiang_cropland	-0.9	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhanjiang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	湛江	V
sink_zhanjiang_grassland	0.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhanjiang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	湛江	V
sink_zhanjiang_built_up	-1.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhanjiang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	湛江	V
sink_zhanjiang_forest_to_built_up	-23.3	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhanjiang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	湛江; one-off loss per converted ha and year	V
sink_maoming_forest	3.7	tCO2/ha/yr (sink positive)	CO2	lulucf	Maoming	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	茂名	V
sink_maoming_wetland	0.4	tCO2/ha/yr (sink positive)	CO2	lulucf	Maoming	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	茂名	V
sink_maoming_cropland	0.2	tCO2/ha/yr (sink positive)	CO2	lulucf	Maoming	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	茂名	V
sink_maoming_grassland	1.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Maoming	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	茂名	V
sink_maoming_built_up	-0.6	tCO2/ha/yr (sink positive)	CO2	lulucf	Maoming	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	茂名	V
sink_maoming_forest_to_built_up	-14.6	tCO2/ha/yr (sink positive)	CO2	lulucf	Maoming	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	茂名; one-off loss per converted ha and year	V
sink_zhaoqing_forest	4.4	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhaoqing	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	肇庆	V
sink_zhaoqing_wetland	0.5	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhaoqing	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	肇庆	V
sink_zhaoqing_cropland	0.2	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhaoqing	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	肇庆	V
sink_zhaoqing_grassland	0.3	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhaoqing	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	肇庆	V
sink_zhaoqing_built_up	-0.5	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhaoqing	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	肇庆	V
sink_zhaoqing_forest_to_built_up	-247.8	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhaoqing	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	肇庆; one-off loss per converted ha and year	V
sink_huizhou_forest	4.2	tCO2/ha/yr (sink positive)	CO2	lulucf	Huizhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	惠州	V
sink_huizhou_wetland	0.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Huizhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	惠州	V
sink_huizhou_cropland	0.2	tCO2/ha/yr (sink positive)	CO2	lulucf	Huizhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	惠州	V
sink_huizhou_grassland	0.3	tCO2/ha/yr (sink positive)	CO2	lulucf	Huizhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	惠州	V
sink_huizhou_built_up	-0.6	tCO2/ha/yr (sink positive)	CO2	lulucf	Huizhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	惠州	V
sink_huizhou_forest_to_built_up	-55.2	tCO2/ha/yr (sink positive)	CO2	lulucf	Huizhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	惠州; one-off loss per converted ha and year	V
sink_meizhou_forest	3.1	tCO2/ha/yr (sink positive)	CO2	lulucf	Meizhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	梅州	V
sink_meizhou_wetland	0.2	tCO2/ha/yr (sink positive)	CO2	lulucf	Meizhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	梅州	V
sink_meizhou_cropland	-0.2	tCO2/ha/yr (sink positive)	CO2	lulucf	Meizhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	梅州	V
sink_meizhou_grassland	0.1	tCO2/ha/yr (sink positive)	CO2	lulucf	Meizhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	梅州	V
sink_meizhou_built_up	-1.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Meizhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	梅州	V
sink_meizhou_forest_to_built_up	-40.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Meizhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	梅州; one-off loss per converted ha and year	V
sink_shanwei_forest	4.2	tCO2/ha/yr (sink positive)	CO2	lulucf	Shanwei	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	汕尾	V
sink_shanwei_wetland	0.7	tCO2/ha/yr (sink positive)	CO2	lulucf	Shanwei	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	汕尾	V
sink_shanwei_cropland	0.1	tCO2/ha/yr (sink positive)	CO2	lulucf	Shanwei	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	汕尾	V
sink_shanwei_grassland	-0.2	tCO2/ha/yr (sink positive)	CO2	lulucf	Shanwei	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	汕尾	V
sink_shanwei_built_up	-1.5	tCO2/ha/yr (sink positive)	CO2	lulucf	Shanwei	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	汕尾	V
sink_shanwei_forest_to_built_up	-25.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Shanwei	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	汕尾; one-off loss per converted ha and year	V
sink_heyuan_forest	3.8	tCO2/ha/yr (sink positive)	CO2	lulucf	Heyuan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	河源	V
sink_heyuan_wetland	1.5	tCO2/ha/yr (sink positive)	CO2	lulucf	Heyuan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	河源	V
sink_heyuan_cropland	-0.3	tCO2/ha/yr (sink positive)	CO2	lulucf	Heyuan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	河源	V
sink_heyuan_grassland	0.3	tCO2/ha/yr (sink positive)	CO2	lulucf	Heyuan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	河源	V
sink_heyuan_built_up	-1.5	tCO2/ha/yr (sink positive)	CO2	lulucf	Heyuan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	河源	V
sink_heyuan_forest_to_built_up	-24.3	tCO2/ha/yr (sink positive)	CO2	lulucf	Heyuan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	河源; one-off loss per converted ha and year	V
sink_yangjiang_forest	4.1	tCO2/ha/yr (sink positive)	CO2	lulucf	Yangjiang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	阳江	V
sink_yangjiang_wetland	0.3	tCO2/ha/yr (sink positive)	CO2	lulucf	Yangjiang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	阳江	V
sink_yangjiang_cropland	0.3	tCO2/ha/yr (sink positive)	CO2	lulucf	Yangjiang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	阳江	V
sink_yangjiang_grassland	0.7	tCO2/ha/yr (sink positive)	CO2	lulucf	Yangjiang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	阳江	V
sink_yangjiang_built_up	-1.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Yangjiang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	阳江	V
sink_yangjiang_forest_to_built_up	-69.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Yangjiang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	阳江; one-off loss per converted ha and year	V
sink_qingyuan_forest	4.1	tCO2/ha/yr (sink positive)	CO2	lulucf	Qingyuan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	清远	V
sink_qingyuan_wetland	1.2	tCO2/ha/yr (sink positive)	CO2	lulucf	Qingyuan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	清远	V
sink_qingyuan_cropland	0.3	tCO2/ha/yr (sink positive)	CO2	lulucf	Qingyuan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	清远	V
sink_qingyuan_grassland	0.8	tCO2/ha/yr (sink positive)	CO2	lulucf	Qingyuan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	清远	V
sink_qingyuan_built_up	-0.4	tCO2/ha/yr (sink positive)	CO2	lulucf	Qingyuan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	清远	V
sink_qingyuan_forest_to_built_up	-43.8	tCO2/ha/yr (sink positive)	CO2	lulucf	Qingyuan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	清远; one-off loss per converted ha and year	V
sink_dongguan_forest	2.6	tCO2/ha/yr (sink positive)	CO2	lulucf	Dongguan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	东莞	V
sink_dongguan_wetland	0.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Dongguan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	东莞	V
sink_dongguan_cropland	-0.1	tCO2/ha/yr (sink positive)	CO2	lulucf	Dongguan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	东莞	V
sink_dongguan_grassland	0.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Dongguan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	东莞	V
sink_dongguan_built_up	-0.9	tCO2/ha/yr (sink positive)	CO2	lulucf	Dongguan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	东莞	V
sink_dongguan_forest_to_built_up	-15.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Dongguan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	东莞; one-off loss per converted ha and year	V
sink_zhongshan_forest	2.2	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhongshan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	中山	V
sink_zhongshan_wetland	0.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhongshan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	中山	V
sink_zhongshan_cropland	0.8	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhongshan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	中山	V
sink_zhongshan_grassland	0.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhongshan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	中山	V
sink_zhongshan_built_up	-0.4	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhongshan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	中山	V
sink_zhongshan_forest_to_built_up	-27.5	tCO2/ha/yr (sink positive)	CO2	lulucf	Zhongshan	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	中山; one-off loss per converted ha and year	V
sink_chaozhou_forest	3.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Chaozhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	潮州	V
sink_chaozhou_wetland	0.6	tCO2/ha/yr (sink positive)	CO2	lulucf	Chaozhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	潮州	V
sink_chaozhou_cropland	-0.9	tCO2/ha/yr (sink positive)	CO2	lulucf	Chaozhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	潮州	V
sink_chaozhou_grassland	-0.3	tCO2/ha/yr (sink positive)	CO2	lulucf	Chaozhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	潮州	V
sink_chaozhou_built_up	-1.7	tCO2/ha/yr (sink positive)	CO2	lulucf	Chaozhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	潮州	V
sink_chaozhou_forest_to_built_up	-16.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Chaozhou	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	潮州; one-off loss per converted ha and year	V
sink_jieyang_forest	4.1	tCO2/ha/yr (sink positive)	CO2	lulucf	Jieyang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	揭阳	V
sink_jieyang_wetland	1.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Jieyang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	揭阳	V
sink_jieyang_cropland	-0.6	tCO2/ha/yr (sink positive)	CO2	lulucf	Jieyang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	揭阳	V
sink_jieyang_grassland	0.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Jieyang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	揭阳	V
sink_jieyang_built_up	-1.5	tCO2/ha/yr (sink positive)	CO2	lulucf	Jieyang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	揭阳	V
sink_jieyang_forest_to_built_up	-28.5	tCO2/ha/yr (sink positive)	CO2	lulucf	Jieyang	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	揭阳; one-off loss per converted ha and year	V
sink_yunfu_forest	3.9	tCO2/ha/yr (sink positive)	CO2	lulucf	Yunfu	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	云浮	V
sink_yunfu_wetland	0.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Yunfu	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	云浮	V
sink_yunfu_cropland	-0.2	tCO2/ha/yr (sink positive)	CO2	lulucf	Yunfu	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	云浮	V
sink_yunfu_grassland	-0.4	tCO2/ha/yr (sink positive)	CO2	lulucf	Yunfu	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	云浮	V
sink_yunfu_built_up	-0.7	tCO2/ha/yr (sink positive)	CO2	lulucf	Yunfu	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	云浮	V
sink_yunfu_forest_to_built_up	-24.0	tCO2/ha/yr (sink positive)	CO2	lulucf	Yunfu	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	云浮; one-off loss per converted ha and year	V
sink_guangdong_forest	3.9	tCO2/ha/yr (sink positive)	CO2	lulucf	Guangdong	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	30	广东	V
sink_guangdong_wetland	0.6	tCO2/ha/yr (sink positive)	CO2	lulucf	Guangdong	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	广东	V
sink_guangdong_cropland	-0.1	tCO2/ha/yr (sink positive)	CO2	lulucf	Guangdong	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	广东	V
sink_guangdong_grassland	0.2	tCO2/ha/yr (sink positive)	CO2	lulucf	Guangdong	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	广东	V
sink_guangdong_built_up	-0.6	tCO2/ha/yr (sink positive)	CO2	lulucf	Guangdong	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	广东	V
sink_guangdong_forest_to_built_up	-48.7	tCO2/ha/yr (sink positive)	CO2	lulucf	Guangdong	2018	Lyu et al. 2023, Acta Geographica Sinica 78(3):640, Table 7	60	广东; one-off loss per converted ha and year	V
gr_guangdong_2005	7.98	%/yr	CO2	lulucf	Guangdong	2005	Li et al. 2018, Ecological Science 37(6)	15	living wood volume growth rate	V
gr_guangdong_2015	9.61	%/yr	CO2	lulucf	Guangdong	2015	Li et al. 2018	15		V
cr_guangdong_2005	6.94	%/yr	CO2	lulucf	Guangdong	2005	Li et al. 2018	15	harvest consumption rate	V
cr_guangdong_2015	5.54	%/yr	CO2	lulucf	Guangdong	2015	Li et al. 2018	15		V
forest_density_gain	0.535	tC/ha/yr	CO2	lulucf	Guangdong	1979-2012	Forests 2021, 12(11):1482 (+17.66 tC/ha in 33 yr)	25	long-run mean density gain	C
mangrove_sa_veg	50.81	tC/ha	CO2	lulucf	Guangdong	2018	S. apetala study, J. South China Agric. Univ. 2019	20	vegetation stock	V
mangrove_sa_soil	260.54	tC/ha	CO2	lulucf	Guangdong	2018	S. apetala study, J. South China Agric. Univ. 2019	20	soil 0-1 m	V
mangrove_net_uptake	0.93	tC/ha/yr	CO2	lulucf	China_coast	1990-2010	Wang et al. 2016, Fresenius Environ. Bull.	50	ecosystem stock-change mean of existing stands; young plantations are higher	V
mangrove_burial	1.74	tC/ha/yr	CO2	lulucf	World	2012	global mean burial 174 gC/m2/yr (Alongi)	60	from memory, to verify	M
mangrove_ch4	30	kgCH4/ha/yr	CH4	lulucf	World	2014	2013 IPCC Wetlands Supplement: 0 for salinity > 18 ppt, 193.7 kg/ha/yr for rewetted low-salinity	150	salinity dependent; from memory	M
wetland_fresh_ch4	150	kgCH4/ha/yr	CH4	lulucf	World	2014	placeholder inside the wide range of the 2013 IPCC Wetlands Supplement	200	assumption: replace by site data	A
urban_park_uptake	1.2	tCO2/ha/yr	CO2	lulucf	Guangdong		assumption; IPCC crown-cover Tier 2a is 2.9 tC/ha crown/yr	60	per ha of park incl. lawns	A
crown_cover_rate	2.9	tC/ha crown/yr	CO2	lulucf	World	2006	2006 IPCC Guidelines Vol.4 Ch.8 Tier 2a	50	urban trees	M
carbon_fraction	0.5	tC/t dm	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	5	IPCC 2006 uses 0.47	M
svd_chinese_fir	0.307	t dm/m3	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	10	basic wood density	M
bef_chinese_fir	1.634	ratio	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	15	whole-tree expansion incl. roots	M
svd_masson_pine	0.38	t dm/m3	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	10	basic wood density	M
bef_masson_pine	1.472	ratio	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	15	whole-tree expansion incl. roots	M
svd_slash_pine	0.424	t dm/m3	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	10	basic wood density	M
bef_slash_pine	1.614	ratio	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	15	whole-tree expansion incl. roots	M
svd_eucalyptus	0.578	t dm/m3	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	10	basic wood density	M
bef_eucalyptus	1.263	ratio	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	15	whole-tree expansion incl. roots	M
svd_hard_broadleaf	0.598	t dm/m3	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	10	basic wood density	M
bef_hard_broadleaf	1.674	ratio	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	15	whole-tree expansion incl. roots	M
svd_soft_broadleaf	0.443	t dm/m3	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	10	basic wood density	M
bef_soft_broadleaf	1.586	ratio	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	15	whole-tree expansion incl. roots	M
svd_mixed_broadleaf	0.482	t dm/m3	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	10	basic wood density	M
bef_mixed_broadleaf	1.514	ratio	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	15	whole-tree expansion incl. roots	M
svd_mixed_conifer	0.405	t dm/m3	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	10	basic wood density	M
bef_mixed_conifer	1.587	ratio	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	15	whole-tree expansion incl. roots	M
svd_mixed_conifer_broadleaf	0.486	t dm/m3	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	10	basic wood density	M
bef_mixed_conifer_broadleaf	1.656	ratio	CO2	lulucf	China	2011	Provincial GHG inventory guideline (trial) 2011	15	whole-tree expansion incl. roots	M`;
