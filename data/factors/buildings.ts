// Generated from buildings.csv by data/factors/build.ts: edit the table, then run `npx tsx data/factors/build.ts`.
export const buildings = `off_a_gov_limit	65	kWh/m2/yr	-	buildings	HSWW	2016	GB/T 51161-2016 hot-summer warm-winter zone	15	class A government office, limit value	M
off_a_gov_guide	50	kWh/m2/yr	-	buildings	HSWW	2016	GB/T 51161-2016 hot-summer warm-winter zone	15	guide value	M
off_a_com_limit	80	kWh/m2/yr	-	buildings	HSWW	2016	GB/T 51161-2016 hot-summer warm-winter zone	15	class A commercial office	M
off_a_com_guide	65	kWh/m2/yr	-	buildings	HSWW	2016	GB/T 51161-2016 hot-summer warm-winter zone	15		M
off_b_gov_limit	80	kWh/m2/yr	-	buildings	HSWW	2016	GB/T 51161-2016 hot-summer warm-winter zone	15	class B government office	M
off_b_gov_guide	60	kWh/m2/yr	-	buildings	HSWW	2016	GB/T 51161-2016 hot-summer warm-winter zone	15		M
off_b_com_limit	100	kWh/m2/yr	-	buildings	HSWW	2016	GB/T 51161-2016 hot-summer warm-winter zone	15	class B commercial office	M
off_b_com_guide	75	kWh/m2/yr	-	buildings	HSWW	2016	GB/T 51161-2016 hot-summer warm-winter zone	15		M
res_elec_hh	2800	kWh/household/yr	-	buildings	HSWW	2016	GB/T 51161-2016 hot-summer warm-winter zone	20	residential limit	M
res_gas_hh	160	m3/household/yr	-	buildings	HSWW	2016	GB/T 51161-2016 hot-summer warm-winter zone	20		M
eui_residential	38	kWh_e/m2/yr	-	buildings	Guangdong	2023	modelling default; replace with metered data	30	electricity use intensity for spatial weights	A
cool_residential	0.35	fraction	-	buildings	Guangdong	2023	modelling default	30	share of cooling in electricity	A
eui_office	85	kWh_e/m2/yr	-	buildings	Guangdong	2023	modelling default; replace with metered data	30	electricity use intensity for spatial weights	A
cool_office	0.42	fraction	-	buildings	Guangdong	2023	modelling default	30	share of cooling in electricity	A
eui_retail_mall	170	kWh_e/m2/yr	-	buildings	Guangdong	2023	modelling default; replace with metered data	30	electricity use intensity for spatial weights	A
cool_retail_mall	0.45	fraction	-	buildings	Guangdong	2023	modelling default	30	share of cooling in electricity	A
eui_hotel	130	kWh_e/m2/yr	-	buildings	Guangdong	2023	modelling default; replace with metered data	30	electricity use intensity for spatial weights	A
cool_hotel	0.45	fraction	-	buildings	Guangdong	2023	modelling default	30	share of cooling in electricity	A
eui_hospital	130	kWh_e/m2/yr	-	buildings	Guangdong	2023	modelling default; replace with metered data	30	electricity use intensity for spatial weights	A
cool_hospital	0.4	fraction	-	buildings	Guangdong	2023	modelling default	30	share of cooling in electricity	A
eui_school	45	kWh_e/m2/yr	-	buildings	Guangdong	2023	modelling default; replace with metered data	30	electricity use intensity for spatial weights	A
cool_school	0.35	fraction	-	buildings	Guangdong	2023	modelling default	30	share of cooling in electricity	A
eui_university	60	kWh_e/m2/yr	-	buildings	Guangdong	2023	modelling default; replace with metered data	30	electricity use intensity for spatial weights	A
cool_university	0.38	fraction	-	buildings	Guangdong	2023	modelling default	30	share of cooling in electricity	A
eui_data_centre	2500	kWh_e/m2/yr	-	buildings	Guangdong	2023	modelling default; replace with metered data	30	electricity use intensity for spatial weights	A
cool_data_centre	0.4	fraction	-	buildings	Guangdong	2023	modelling default	30	share of cooling in electricity	A
eui_restaurant	230	kWh_e/m2/yr	-	buildings	Guangdong	2023	modelling default; replace with metered data	30	electricity use intensity for spatial weights	A
cool_restaurant	0.35	fraction	-	buildings	Guangdong	2023	modelling default	30	share of cooling in electricity	A
eui_warehouse	18	kWh_e/m2/yr	-	buildings	Guangdong	2023	modelling default; replace with metered data	30	electricity use intensity for spatial weights	A
cool_warehouse	0.1	fraction	-	buildings	Guangdong	2023	modelling default	30	share of cooling in electricity	A
eui_light_industry	90	kWh_e/m2/yr	-	buildings	Guangdong	2023	modelling default; replace with metered data	30	electricity use intensity for spatial weights	A
cool_light_industry	0.15	fraction	-	buildings	Guangdong	2023	modelling default	30	share of cooling in electricity	A
eui_public_other	80	kWh_e/m2/yr	-	buildings	Guangdong	2023	modelling default; replace with metered data	30	electricity use intensity for spatial weights	A
cool_public_other	0.4	fraction	-	buildings	Guangdong	2023	modelling default	30	share of cooling in electricity	A`;
