// Generated from measures.csv by data/factors/build.ts: edit the table, then run `npx tsx data/factors/build.ts`.
export const measures = `pv_roof.usable	0.55	fraction	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
pv_roof.eta	0.21	fraction	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
pv_roof.pr	0.8	fraction	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
pv_roof.capex	3200	CNY/kWp	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
pv_roof.opex	45	CNY/kWp/yr	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
pv_roof.life	25	yr	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
pv_roof.deg1	0.02	fraction	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
pv_roof.deg	0.005	fraction/yr	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
pv_ground.usable	0.6	fraction	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
pv_ground.eta	0.22	fraction	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
pv_ground.pr	0.82	fraction	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
pv_ground.capex	3000	CNY/kWp	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
pv_ground.opex	40	CNY/kWp/yr	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
pv_ground.life	25	yr	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
wind.cf	0.24	fraction	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
wind.capex	6000	CNY/kW	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
wind.opex	150	CNY/kW/yr	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
wind.life	20	yr	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
wind.loss	0.05	fraction	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
storage.rte	0.87	fraction	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
storage.capex	1100	CNY/kWh	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
storage.life	12	yr	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
storage.cycles	330	1/yr	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
green_power.premium	20	CNY/MWh	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
green_power.ef	0	kgCO2/kWh	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
district_cooling.cop	5.2	kWh/kWh	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
district_cooling.pump	0.12	fraction	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
district_cooling.loss	0.05	fraction	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
district_cooling.capex	2800	CNY/kW_th	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
district_cooling.life	20	yr	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
biogas_chp.eta_e	0.38	fraction	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
biogas_chp.capex	9000	CNY/kW	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
biogas_chp.life	15	yr	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
envelope.saving	0.12	fraction	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
envelope.capex	180	CNY/m2	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
envelope.life	25	yr	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
chiller.cop0	3.2	-	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
chiller.cop1	5.0	-	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
chiller.capex	90	CNY/m2	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
chiller.life	15	yr	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
led.share	0.15	fraction	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
led.saving	0.45	fraction	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
led.capex	35	CNY/m2	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
led.life	10	yr	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
bms.saving	0.08	fraction	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
bms.capex	25	CNY/m2	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
bms.life	10	yr	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
hp_hot_water.cop	3.6	-	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
hp_hot_water.capex	1500	CNY/kW_th	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
hp_hot_water.life	15	yr	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
green_new.saving	0.3	fraction	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
green_new.capex	120	CNY/m2	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
green_new.life	40	yr	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
e_cooking.eff_gas	0.55	fraction	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
e_cooking.eff_el	0.85	fraction	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
e_cooking.capex	3000	CNY/household	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
e_cooking.life	10	yr	-	buildings	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
bev_car.capex	10000	CNY/vehicle extra	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
bev_car.life	12	yr	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
bev_bus.capex	350000	CNY/vehicle extra	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
bev_bus.life	8	yr	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
bev_truck.capex	250000	CNY/vehicle extra	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
bev_truck.life	8	yr	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
charging.capex	900	CNY/kW	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
charging.life	10	yr	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
charging.util	0.08	fraction	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
cycling_lane.capex	2500000.0	CNY/km	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
cycling_lane.shift	0.012	mode share per km/km2	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
cycling_lane.life	20	yr	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
bus_priority.capex	3000000.0	CNY/km	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
bus_priority.shift	0.02	mode share	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
bus_priority.life	20	yr	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
shore_power.capex	4000000.0	CNY/berth	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
shore_power.life	15	yr	-	transport	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
ind_efficiency.saving	0.1	fraction	-	industry	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
ind_efficiency.capex	900	CNY per MWh/yr saved	-	industry	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
ind_efficiency.life	12	yr	-	industry	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
ind_heatpump.cop	2.8	-	-	industry	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
ind_heatpump.capex	3500	CNY/kW_th	-	industry	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
ind_heatpump.life	15	yr	-	industry	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
ind_eboiler.eff	0.98	fraction	-	industry	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
ind_eboiler.capex	800	CNY/kW	-	industry	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
ind_eboiler.life	15	yr	-	industry	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
clinker_ratio.delta	0.05	t/t	-	industry	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
clinker_ratio.capex	0	CNY	-	industry	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
clinker_ratio.life	10	yr	-	industry	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
waste_heat.capex	7000	CNY/kW	-	industry	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
waste_heat.life	20	yr	-	industry	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
waste_sorting.divert	0.25	fraction of food	-	waste	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
waste_sorting.capex	60	CNY/person	-	waste	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
waste_sorting.life	10	yr	-	waste	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
ad_plant.biogas	85	m3/t food	-	waste	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
ad_plant.ch4	0.6	fraction	-	waste	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
ad_plant.leak	0.05	fraction	-	waste	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
ad_plant.capex	400000	CNY/(t/d)	-	waste	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
ad_plant.life	20	yr	-	waste	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
lfg_capture.eff	0.6	fraction	-	waste	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
lfg_capture.capex	300	CNY/(tCO2e/yr)	-	waste	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
lfg_capture.life	15	yr	-	waste	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
afforestation.rate	3.9	tCO2/ha/yr	-	ecology	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
afforestation.capex	45000	CNY/ha	-	ecology	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
afforestation.life	30	yr	-	ecology	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
mangrove.rate	3.4	tCO2/ha/yr	-	ecology	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
mangrove.capex	200000	CNY/ha	-	ecology	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
mangrove.life	30	yr	-	ecology	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
park.rate	1.2	tCO2/ha/yr	-	ecology	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
park.capex	1500000	CNY/ha	-	ecology	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
park.life	30	yr	-	ecology	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
sponge.water_m3	300	m3/yr per 1000 m2	-	ecology	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
sponge.capex	250	CNY/m2	-	ecology	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
sponge.life	20	yr	-	ecology	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
price.elec_commercial	0.75	CNY/kWh	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30	average	A
price.elec_industrial	0.65	CNY/kWh	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
price.elec_residential	0.6	CNY/kWh	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
price.gas	4.0	CNY/m3	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
price.gasoline	8.0	CNY/L	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
price.diesel	7.6	CNY/L	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30		A
price.discount	0.08	1/yr	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	30	real, private; 0.04 social	A
solar.ghi_guangdong	1275	kWh/m2/yr	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	12	range 1100-1450 across the province; from memory	A
solar.ghi_gz_m01	2.6	kWh/m2/day	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	15	Guangzhou-like month; illustrative, replace by station data	A
solar.ghi_gz_m02	2.45	kWh/m2/day	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	15	Guangzhou-like month; illustrative, replace by station data	A
solar.ghi_gz_m03	2.5	kWh/m2/day	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	15	Guangzhou-like month; illustrative, replace by station data	A
solar.ghi_gz_m04	3.0	kWh/m2/day	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	15	Guangzhou-like month; illustrative, replace by station data	A
solar.ghi_gz_m05	3.7	kWh/m2/day	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	15	Guangzhou-like month; illustrative, replace by station data	A
solar.ghi_gz_m06	4.0	kWh/m2/day	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	15	Guangzhou-like month; illustrative, replace by station data	A
solar.ghi_gz_m07	4.6	kWh/m2/day	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	15	Guangzhou-like month; illustrative, replace by station data	A
solar.ghi_gz_m08	4.4	kWh/m2/day	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	15	Guangzhou-like month; illustrative, replace by station data	A
solar.ghi_gz_m09	4.15	kWh/m2/day	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	15	Guangzhou-like month; illustrative, replace by station data	A
solar.ghi_gz_m10	3.95	kWh/m2/day	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	15	Guangzhou-like month; illustrative, replace by station data	A
solar.ghi_gz_m11	3.45	kWh/m2/day	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	15	Guangzhou-like month; illustrative, replace by station data	A
solar.ghi_gz_m12	3.0	kWh/m2/day	-	energy	Guangdong	2025	modelling default for scenario work; replace with project quotation	15	Guangzhou-like month; illustrative, replace by station data	A`;
