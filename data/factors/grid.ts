// Generated from grid.csv by data/factors/build.ts: edit the table, then run `npx tsx data/factors/build.ts`.
export const grid = `grid_shandong_2021	0.6838	kgCO2/kWh	CO2	electricity	Shandong	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	山东; provincial average, consumption of grid electricity	V
grid_shandong_2022	0.6410	kgCO2/kWh	CO2	electricity	Shandong	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	山东; provincial average, consumption of grid electricity	V
grid_shandong_2023	0.6191	kgCO2/kWh	CO2	electricity	Shandong	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	山东; provincial average, consumption of grid electricity	V
grid_xinjiang_2021	0.6577	kgCO2/kWh	CO2	electricity	Xinjiang	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	新疆; provincial average, consumption of grid electricity	V
grid_xinjiang_2022	0.6231	kgCO2/kWh	CO2	electricity	Xinjiang	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	新疆; provincial average, consumption of grid electricity	V
grid_xinjiang_2023	0.6021	kgCO2/kWh	CO2	electricity	Xinjiang	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	新疆; provincial average, consumption of grid electricity	V
grid_ningxia_2021	0.6546	kgCO2/kWh	CO2	electricity	Ningxia	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	宁夏; provincial average, consumption of grid electricity	V
grid_ningxia_2022	0.6423	kgCO2/kWh	CO2	electricity	Ningxia	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	宁夏; provincial average, consumption of grid electricity	V
grid_ningxia_2023	0.6187	kgCO2/kWh	CO2	electricity	Ningxia	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	宁夏; provincial average, consumption of grid electricity	V
grid_qinghai_2021	0.1326	kgCO2/kWh	CO2	electricity	Qinghai	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	青海; provincial average, consumption of grid electricity	V
grid_qinghai_2022	0.1567	kgCO2/kWh	CO2	electricity	Qinghai	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	青海; provincial average, consumption of grid electricity	V
grid_qinghai_2023	0.1796	kgCO2/kWh	CO2	electricity	Qinghai	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	青海; provincial average, consumption of grid electricity	V
grid_gansu_2021	0.4955	kgCO2/kWh	CO2	electricity	Gansu	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	甘肃; provincial average, consumption of grid electricity	V
grid_gansu_2022	0.4772	kgCO2/kWh	CO2	electricity	Gansu	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	甘肃; provincial average, consumption of grid electricity	V
grid_gansu_2023	0.4471	kgCO2/kWh	CO2	electricity	Gansu	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	甘肃; provincial average, consumption of grid electricity	V
grid_shaanxi_2021	0.6336	kgCO2/kWh	CO2	electricity	Shaanxi	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	陕西; provincial average, consumption of grid electricity	V
grid_shaanxi_2022	0.6558	kgCO2/kWh	CO2	electricity	Shaanxi	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	陕西; provincial average, consumption of grid electricity	V
grid_shaanxi_2023	0.6335	kgCO2/kWh	CO2	electricity	Shaanxi	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	陕西; provincial average, consumption of grid electricity	V
grid_yunnan_2021	0.1235	kgCO2/kWh	CO2	electricity	Yunnan	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	云南; provincial average, consumption of grid electricity	V
grid_yunnan_2022	0.1073	kgCO2/kWh	CO2	electricity	Yunnan	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	云南; provincial average, consumption of grid electricity	V
grid_yunnan_2023	0.1333	kgCO2/kWh	CO2	electricity	Yunnan	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	云南; provincial average, consumption of grid electricity	V
grid_guizhou_2021	0.5182	kgCO2/kWh	CO2	electricity	Guizhou	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	贵州; provincial average, consumption of grid electricity	V
grid_guizhou_2022	0.4989	kgCO2/kWh	CO2	electricity	Guizhou	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	贵州; provincial average, consumption of grid electricity	V
grid_guizhou_2023	0.5683	kgCO2/kWh	CO2	electricity	Guizhou	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	贵州; provincial average, consumption of grid electricity	V
grid_sichuan_2021	0.1255	kgCO2/kWh	CO2	electricity	Sichuan	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	四川; provincial average, consumption of grid electricity	V
grid_sichuan_2022	0.1404	kgCO2/kWh	CO2	electricity	Sichuan	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	四川; provincial average, consumption of grid electricity	V
grid_sichuan_2023	0.1564	kgCO2/kWh	CO2	electricity	Sichuan	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	四川; provincial average, consumption of grid electricity	V
grid_chongqing_2021	0.4743	kgCO2/kWh	CO2	electricity	Chongqing	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	重庆; provincial average, consumption of grid electricity	V
grid_chongqing_2022	0.5227	kgCO2/kWh	CO2	electricity	Chongqing	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	重庆; provincial average, consumption of grid electricity	V
grid_chongqing_2023	0.5581	kgCO2/kWh	CO2	electricity	Chongqing	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	重庆; provincial average, consumption of grid electricity	V
grid_hainan_2021	0.4524	kgCO2/kWh	CO2	electricity	Hainan	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	海南; provincial average, consumption of grid electricity	V
grid_hainan_2022	0.4184	kgCO2/kWh	CO2	electricity	Hainan	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	海南; provincial average, consumption of grid electricity	V
grid_hainan_2023	0.3648	kgCO2/kWh	CO2	electricity	Hainan	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	海南; provincial average, consumption of grid electricity	V
grid_guangxi_2021	0.5154	kgCO2/kWh	CO2	electricity	Guangxi	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	广西; provincial average, consumption of grid electricity	V
grid_guangxi_2022	0.4044	kgCO2/kWh	CO2	electricity	Guangxi	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	广西; provincial average, consumption of grid electricity	V
grid_guangxi_2023	0.4476	kgCO2/kWh	CO2	electricity	Guangxi	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	广西; provincial average, consumption of grid electricity	V
grid_guangdong_2021	0.4715	kgCO2/kWh	CO2	electricity	Guangdong	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	广东; provincial average, consumption of grid electricity	V
grid_guangdong_2022	0.4403	kgCO2/kWh	CO2	electricity	Guangdong	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	广东; provincial average, consumption of grid electricity	V
grid_guangdong_2023	0.4419	kgCO2/kWh	CO2	electricity	Guangdong	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	广东; provincial average, consumption of grid electricity	V
grid_hunan_2021	0.5138	kgCO2/kWh	CO2	electricity	Hunan	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	湖南; provincial average, consumption of grid electricity	V
grid_hunan_2022	0.4900	kgCO2/kWh	CO2	electricity	Hunan	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	湖南; provincial average, consumption of grid electricity	V
grid_hunan_2023	0.4976	kgCO2/kWh	CO2	electricity	Hunan	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	湖南; provincial average, consumption of grid electricity	V
grid_hubei_2021	0.3672	kgCO2/kWh	CO2	electricity	Hubei	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	湖北; provincial average, consumption of grid electricity	V
grid_hubei_2022	0.4364	kgCO2/kWh	CO2	electricity	Hubei	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	湖北; provincial average, consumption of grid electricity	V
grid_hubei_2023	0.4044	kgCO2/kWh	CO2	electricity	Hubei	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	湖北; provincial average, consumption of grid electricity	V
grid_henan_2021	0.6369	kgCO2/kWh	CO2	electricity	Henan	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	河南; provincial average, consumption of grid electricity	V
grid_henan_2022	0.6058	kgCO2/kWh	CO2	electricity	Henan	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	河南; provincial average, consumption of grid electricity	V
grid_henan_2023	0.5897	kgCO2/kWh	CO2	electricity	Henan	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	河南; provincial average, consumption of grid electricity	V
grid_jiangxi_2021	0.5835	kgCO2/kWh	CO2	electricity	Jiangxi	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	江西; provincial average, consumption of grid electricity	V
grid_jiangxi_2022	0.5752	kgCO2/kWh	CO2	electricity	Jiangxi	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	江西; provincial average, consumption of grid electricity	V
grid_jiangxi_2023	0.5836	kgCO2/kWh	CO2	electricity	Jiangxi	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	江西; provincial average, consumption of grid electricity	V
grid_fujian_2021	0.4711	kgCO2/kWh	CO2	electricity	Fujian	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	福建; provincial average, consumption of grid electricity	V
grid_fujian_2022	0.4092	kgCO2/kWh	CO2	electricity	Fujian	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	福建; provincial average, consumption of grid electricity	V
grid_fujian_2023	0.4211	kgCO2/kWh	CO2	electricity	Fujian	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	福建; provincial average, consumption of grid electricity	V
grid_anhui_2021	0.7075	kgCO2/kWh	CO2	electricity	Anhui	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	安徽; provincial average, consumption of grid electricity	V
grid_anhui_2022	0.6782	kgCO2/kWh	CO2	electricity	Anhui	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	安徽; provincial average, consumption of grid electricity	V
grid_anhui_2023	0.6553	kgCO2/kWh	CO2	electricity	Anhui	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	安徽; provincial average, consumption of grid electricity	V
grid_zhejiang_2021	0.5422	kgCO2/kWh	CO2	electricity	Zhejiang	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	浙江; provincial average, consumption of grid electricity	V
grid_zhejiang_2022	0.5153	kgCO2/kWh	CO2	electricity	Zhejiang	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	浙江; provincial average, consumption of grid electricity	V
grid_zhejiang_2023	0.4974	kgCO2/kWh	CO2	electricity	Zhejiang	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	浙江; provincial average, consumption of grid electricity	V
grid_jiangsu_2021	0.6451	kgCO2/kWh	CO2	electricity	Jiangsu	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	江苏; provincial average, consumption of grid electricity	V
grid_jiangsu_2022	0.5978	kgCO2/kWh	CO2	electricity	Jiangsu	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	江苏; provincial average, consumption of grid electricity	V
grid_jiangsu_2023	0.5827	kgCO2/kWh	CO2	electricity	Jiangsu	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	江苏; provincial average, consumption of grid electricity	V
grid_shanghai_2021	0.5834	kgCO2/kWh	CO2	electricity	Shanghai	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	上海; provincial average, consumption of grid electricity	V
grid_shanghai_2022	0.5849	kgCO2/kWh	CO2	electricity	Shanghai	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	上海; provincial average, consumption of grid electricity	V
grid_shanghai_2023	0.5737	kgCO2/kWh	CO2	electricity	Shanghai	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	上海; provincial average, consumption of grid electricity	V
grid_heilongjiang_2021	0.6342	kgCO2/kWh	CO2	electricity	Heilongjiang	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	黑龙江; provincial average, consumption of grid electricity	V
grid_heilongjiang_2022	0.5368	kgCO2/kWh	CO2	electricity	Heilongjiang	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	黑龙江; provincial average, consumption of grid electricity	V
grid_heilongjiang_2023	0.5229	kgCO2/kWh	CO2	electricity	Heilongjiang	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	黑龙江; provincial average, consumption of grid electricity	V
grid_jilin_2021	0.5629	kgCO2/kWh	CO2	electricity	Jilin	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	吉林; provincial average, consumption of grid electricity	V
grid_jilin_2022	0.4932	kgCO2/kWh	CO2	electricity	Jilin	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	吉林; provincial average, consumption of grid electricity	V
grid_jilin_2023	0.4671	kgCO2/kWh	CO2	electricity	Jilin	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	吉林; provincial average, consumption of grid electricity	V
grid_liaoning_2021	0.5876	kgCO2/kWh	CO2	electricity	Liaoning	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	辽宁; provincial average, consumption of grid electricity	V
grid_liaoning_2022	0.5626	kgCO2/kWh	CO2	electricity	Liaoning	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	辽宁; provincial average, consumption of grid electricity	V
grid_liaoning_2023	0.4878	kgCO2/kWh	CO2	electricity	Liaoning	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	辽宁; provincial average, consumption of grid electricity	V
grid_inner_mongolia_2021	0.7025	kgCO2/kWh	CO2	electricity	Inner_Mongolia	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	内蒙古; provincial average, consumption of grid electricity	V
grid_inner_mongolia_2022	0.6849	kgCO2/kWh	CO2	electricity	Inner_Mongolia	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	内蒙古; provincial average, consumption of grid electricity	V
grid_inner_mongolia_2023	0.6479	kgCO2/kWh	CO2	electricity	Inner_Mongolia	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	内蒙古; provincial average, consumption of grid electricity	V
grid_shanxi_2021	0.7222	kgCO2/kWh	CO2	electricity	Shanxi	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	山西; provincial average, consumption of grid electricity	V
grid_shanxi_2022	0.7096	kgCO2/kWh	CO2	electricity	Shanxi	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	山西; provincial average, consumption of grid electricity	V
grid_shanxi_2023	0.6634	kgCO2/kWh	CO2	electricity	Shanxi	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	山西; provincial average, consumption of grid electricity	V
grid_hebei_2021	0.7901	kgCO2/kWh	CO2	electricity	Hebei	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	河北; provincial average, consumption of grid electricity	V
grid_hebei_2022	0.7252	kgCO2/kWh	CO2	electricity	Hebei	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	河北; provincial average, consumption of grid electricity	V
grid_hebei_2023	0.6516	kgCO2/kWh	CO2	electricity	Hebei	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	河北; provincial average, consumption of grid electricity	V
grid_tianjin_2021	0.7355	kgCO2/kWh	CO2	electricity	Tianjin	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	天津; provincial average, consumption of grid electricity	V
grid_tianjin_2022	0.7041	kgCO2/kWh	CO2	electricity	Tianjin	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	天津; provincial average, consumption of grid electricity	V
grid_tianjin_2023	0.6796	kgCO2/kWh	CO2	electricity	Tianjin	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	天津; provincial average, consumption of grid electricity	V
grid_beijing_2021	0.5688	kgCO2/kWh	CO2	electricity	Beijing	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	北京; provincial average, consumption of grid electricity	V
grid_beijing_2022	0.5580	kgCO2/kWh	CO2	electricity	Beijing	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	北京; provincial average, consumption of grid electricity	V
grid_beijing_2023	0.5554	kgCO2/kWh	CO2	electricity	Beijing	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	北京; provincial average, consumption of grid electricity	V
grid_region_north_2021	0.7120	kgCO2/kWh	CO2	electricity	North_region	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	华北 regional average	V
grid_region_north_2022	0.6776	kgCO2/kWh	CO2	electricity	North_region	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	华北 regional average	V
grid_region_north_2023	0.6361	kgCO2/kWh	CO2	electricity	North_region	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	华北 regional average	V
grid_region_northeast_2021	0.6012	kgCO2/kWh	CO2	electricity	Northeast_region	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	东北 regional average	V
grid_region_northeast_2022	0.5564	kgCO2/kWh	CO2	electricity	Northeast_region	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	东北 regional average	V
grid_region_northeast_2023	0.5122	kgCO2/kWh	CO2	electricity	Northeast_region	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	东北 regional average	V
grid_region_east_2021	0.5992	kgCO2/kWh	CO2	electricity	East_region	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	华东 regional average	V
grid_region_east_2022	0.5617	kgCO2/kWh	CO2	electricity	East_region	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	华东 regional average	V
grid_region_east_2023	0.5500	kgCO2/kWh	CO2	electricity	East_region	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	华东 regional average	V
grid_region_central_2021	0.5354	kgCO2/kWh	CO2	electricity	Central_region	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	华中 regional average	V
grid_region_central_2022	0.5395	kgCO2/kWh	CO2	electricity	Central_region	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	华中 regional average	V
grid_region_central_2023	0.5271	kgCO2/kWh	CO2	electricity	Central_region	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	华中 regional average	V
grid_region_northwest_2021	0.5951	kgCO2/kWh	CO2	electricity	Northwest_region	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	西北 regional average	V
grid_region_northwest_2022	0.5857	kgCO2/kWh	CO2	electricity	Northwest_region	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	西北 regional average	V
grid_region_northwest_2023	0.5543	kgCO2/kWh	CO2	electricity	Northwest_region	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	西北 regional average	V
grid_region_south_2021	0.4326	kgCO2/kWh	CO2	electricity	South_region	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	南方 regional average	V
grid_region_south_2022	0.3869	kgCO2/kWh	CO2	electricity	South_region	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	南方 regional average	V
grid_region_south_2023	0.4042	kgCO2/kWh	CO2	electricity	South_region	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	南方 regional average	V
grid_region_southwest_2021	0.2113	kgCO2/kWh	CO2	electricity	Southwest_region	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	西南 regional average	V
grid_region_southwest_2022	0.2268	kgCO2/kWh	CO2	electricity	Southwest_region	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	西南 regional average	V
grid_region_southwest_2023	0.2472	kgCO2/kWh	CO2	electricity	Southwest_region	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	西南 regional average	V
grid_national_2021	0.5568	kgCO2/kWh	CO2	electricity	China	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	national average	V
grid_national_2022	0.5366	kgCO2/kWh	CO2	electricity	China	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	national average	V
grid_national_2023	0.5306	kgCO2/kWh	CO2	electricity	China	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	national average	V
grid_national_residual_2023	0.6096	kgCO2/kWh	CO2	electricity	China	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	5	national average excluding market-traded non-fossil electricity; for the market-based view	V
grid_national_residual_2022	0.5856	kgCO2/kWh	CO2	electricity	China	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	5	consistent with the published +4.1 % change to 0.6096 in 2023	M
grid_national_residual_2021	0.5942	kgCO2/kWh	CO2	electricity	China	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	5	from memory	M
grid_national_fossil_2023	0.8273	kgCO2/kWh	CO2	electricity	China	2023	MEE & NBS announcement issued Dec 2025 (2023 electricity CO2 factors)	3	fossil electricity only	V
grid_national_fossil_2022	0.8325	kgCO2/kWh	CO2	electricity	China	2022	MEE & NBS announcement of 20 Dec 2024 (2022 electricity CO2 factors)	3	from memory	M
grid_national_fossil_2021	0.8426	kgCO2/kWh	CO2	electricity	China	2021	MEE & NBS Announcement No.12 of 2024 (2021 electricity CO2 factors)	3	from memory	M
grid_national_2015_ets	0.6101	kgCO2/kWh	CO2	electricity	China	2015	NDRC/MEE enterprise reporting, national grid average used until 2021	8	legacy value kept for old reports; not comparable with the 2021+ series	S
grid_national_2020_ets	0.5810	kgCO2/kWh	CO2	electricity	China	2020	MEE power-sector accounting guideline 2022	8	legacy	S
grid_national_2022_ets	0.5703	kgCO2/kWh	CO2	electricity	China	2022	MEE notice Feb 2023 for ETS reporting of 2022	8	legacy; superseded by 0.5366 for statistics	S
grid_region_south_2010	0.5960	kgCO2/kWh	CO2	electricity	South_region	2010	NDRC regional average 2010	8	from memory, to verify	M
grid_region_south_2011	0.5748	kgCO2/kWh	CO2	electricity	South_region	2011	NDRC regional average 2011	8	from memory, to verify	M
grid_region_south_2012	0.5271	kgCO2/kWh	CO2	electricity	South_region	2012	NDRC regional average 2012	8	confirmed in a public calculator	S
grid_guangdong_2010	0.6379	kgCO2/kWh	CO2	electricity	Guangdong	2010	NDRC provincial average 2010	8	from memory, to verify	M
grid_guangdong_2012	0.5912	kgCO2/kWh	CO2	electricity	Guangdong	2012	NDRC provincial average 2012	8	from memory, to verify	M
grid_guangdong_2016	0.4512	kgCO2/kWh	CO2	electricity	Guangdong	2016	provincial carbon-intensity assessment factor	10	from memory, to verify; year attribution 2016 or 2018 unclear	M
grid_om_south_2012	0.9344	tCO2/MWh	CO2	electricity	South_region	2012	NDRC baseline OM for emission-reduction projects (project year 2012)	10	operating margin: only for project-style marginal claims	S
grid_bm_south_2012	0.3791	tCO2/MWh	CO2	electricity	South_region	2012	NDRC baseline BM for emission-reduction projects (project year 2012)	10	build margin	S
grid_om_south_2015	0.8959	tCO2/MWh	CO2	electricity	South_region	2015	NDRC baseline OM 2015	10	operating margin	S
grid_bm_south_2015	0.3648	tCO2/MWh	CO2	electricity	South_region	2015	NDRC baseline BM 2015	10	build margin	S
heat_default	0.11	tCO2/GJ	CO2	heat	China	2015	Enterprise GHG accounting guidelines, purchased heat	15	replace by plant data	S`;
