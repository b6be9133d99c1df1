// Generated from fuels.csv by data/factors/build.ts: edit the table, then run `npx tsx data/factors/build.ts`.
export const fuels = `A_raw_coal_ncv	20.908	GJ/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_raw_coal_cc	26.37	tC/TJ	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_raw_coal_of	0.94	fraction	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	2		V
A_raw_coal_ef	1.9003	tCO2/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	5	NCV*CC*OF*44/12	V
A_raw_coal_tce	0.7143	tce/t	-	energy	China	2008	GB/T 2589-2008	3	energy conversion	V
A_coke_ncv	28.435	GJ/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_coke_cc	29.5	tC/TJ	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_coke_of	0.93	fraction	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	2		V
A_coke_ef	2.8604	tCO2/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	5	NCV*CC*OF*44/12	V
A_coke_tce	0.9714	tce/t	-	energy	China	2008	GB/T 2589-2008	3	energy conversion	V
A_crude_oil_ncv	41.816	GJ/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_crude_oil_cc	20.1	tC/TJ	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_crude_oil_of	0.98	fraction	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	2		V
A_crude_oil_ef	3.0202	tCO2/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	5	NCV*CC*OF*44/12	V
A_crude_oil_tce	1.4286	tce/t	-	energy	China	2008	GB/T 2589-2008	3	energy conversion	V
A_fuel_oil_ncv	41.816	GJ/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_fuel_oil_cc	21.1	tC/TJ	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_fuel_oil_of	0.98	fraction	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	2		V
A_fuel_oil_ef	3.1705	tCO2/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	5	NCV*CC*OF*44/12	V
A_fuel_oil_tce	1.4286	tce/t	-	energy	China	2008	GB/T 2589-2008	3	energy conversion	V
A_gasoline_ncv	43.07	GJ/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_gasoline_cc	18.9	tC/TJ	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_gasoline_of	0.98	fraction	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	2		V
A_gasoline_ef	2.9251	tCO2/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	5	NCV*CC*OF*44/12	V
A_gasoline_tce	1.4714	tce/t	-	energy	China	2008	GB/T 2589-2008	3	energy conversion	V
A_kerosene_ncv	43.07	GJ/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_kerosene_cc	19.5	tC/TJ	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_kerosene_of	0.98	fraction	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	2		V
A_kerosene_ef	3.0179	tCO2/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	5	NCV*CC*OF*44/12	V
A_kerosene_tce	1.4714	tce/t	-	energy	China	2008	GB/T 2589-2008	3	energy conversion	V
A_diesel_ncv	42.652	GJ/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_diesel_cc	20.2	tC/TJ	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_diesel_of	0.98	fraction	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	2		V
A_diesel_ef	3.0959	tCO2/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	5	NCV*CC*OF*44/12	V
A_diesel_tce	1.4571	tce/t	-	energy	China	2008	GB/T 2589-2008	3	energy conversion	V
A_lpg_ncv	50.179	GJ/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_lpg_cc	17.2	tC/TJ	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_lpg_of	0.98	fraction	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	2		V
A_lpg_ef	3.1013	tCO2/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	5	NCV*CC*OF*44/12	V
A_lpg_tce	1.7143	tce/t	-	energy	China	2008	GB/T 2589-2008	3	energy conversion	V
A_refinery_gas_ncv	46.055	GJ/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_refinery_gas_cc	18.2	tC/TJ	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_refinery_gas_of	0.98	fraction	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	2		V
A_refinery_gas_ef	3.0119	tCO2/t	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	5	NCV*CC*OF*44/12	V
A_refinery_gas_tce	1.5714	tce/t	-	energy	China	2008	GB/T 2589-2008	3	energy conversion	V
A_natural_gas_ncv	38.931	GJ/1000m3	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_natural_gas_cc	15.3	tC/TJ	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	3		V
A_natural_gas_of	0.99	fraction	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	2		V
A_natural_gas_ef	2.1622	tCO2/1000m3	CO2	energy	China	2011	GB/T 2589-2008 average NCV with the 2011 provincial guideline carbon content and oxidation (widely reprinted reference table)	5	NCV*CC*OF*44/12	V
A_natural_gas_tce	1.33	tce/1000m3	-	energy	China	2008	GB/T 2589-2008	3	energy conversion	V
B_anthracite_ncv	24.515	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	无烟煤	S
B_anthracite_cc	0.02749	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	无烟煤	S
B_anthracite_of	0.94	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	无烟煤	S
B_anthracite_ef	2.3228	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	无烟煤; NCV*CC*OF*44/12	C
B_bituminous_ncv	23.204	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	烟煤	S
B_bituminous_cc	0.02618	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	烟煤	S
B_bituminous_of	0.93	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	烟煤	S
B_bituminous_ef	2.0715	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	烟煤; NCV*CC*OF*44/12	C
B_lignite_ncv	14.449	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	褐煤	S
B_lignite_cc	0.028	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	褐煤	S
B_lignite_of	0.96	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	褐煤	S
B_lignite_ef	1.4241	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	褐煤; NCV*CC*OF*44/12	C
B_cleaned_coal_ncv	26.344	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	洗精煤	S
B_cleaned_coal_cc	0.0254	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	洗精煤	S
B_cleaned_coal_of	0.93	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	洗精煤	S
B_cleaned_coal_ef	2.2818	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	洗精煤; NCV*CC*OF*44/12	C
B_other_washed_coal_ncv	15.373	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	其它洗煤	S
B_other_washed_coal_cc	0.0254	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	其它洗煤	S
B_other_washed_coal_of	0.9	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	其它洗煤	S
B_other_washed_coal_ef	1.2886	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	其它洗煤; NCV*CC*OF*44/12	C
B_briquettes_ncv	17.46	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	型煤	S
B_briquettes_cc	0.0336	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	型煤	S
B_briquettes_of	0.9	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	型煤	S
B_briquettes_ef	1.936	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	型煤; NCV*CC*OF*44/12	C
B_coke_ncv	28.446	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	焦炭	S
B_coke_cc	0.0294	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	焦炭	S
B_coke_of	0.93	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	焦炭	S
B_coke_ef	2.8518	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	焦炭; NCV*CC*OF*44/12	C
B_crude_oil_ncv	42.62	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	原油	S
B_crude_oil_cc	0.0201	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	原油	S
B_crude_oil_of	0.98	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	原油	S
B_crude_oil_ef	3.0783	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	原油; NCV*CC*OF*44/12	C
B_fuel_oil_ncv	40.19	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	燃料油	S
B_fuel_oil_cc	0.0211	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	燃料油	S
B_fuel_oil_of	0.98	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	燃料油	S
B_fuel_oil_ef	3.0472	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	燃料油; NCV*CC*OF*44/12	C
B_gasoline_ncv	44.8	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	汽油	S
B_gasoline_cc	0.0189	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	汽油	S
B_gasoline_of	0.98	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	汽油	S
B_gasoline_ef	3.0425	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	汽油; NCV*CC*OF*44/12	C
B_diesel_ncv	43.33	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	柴油	S
B_diesel_cc	0.0202	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	柴油	S
B_diesel_of	0.98	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	柴油	S
B_diesel_ef	3.1451	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	柴油; NCV*CC*OF*44/12	C
B_kerosene_ncv	44.75	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	一般煤油	S
B_kerosene_cc	0.0196	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	一般煤油	S
B_kerosene_of	0.98	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	一般煤油	S
B_kerosene_ef	3.1517	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	一般煤油; NCV*CC*OF*44/12	C
B_jet_kerosene_ncv	44.75	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	喷气煤油	S
B_jet_kerosene_cc	0.0196	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	喷气煤油	S
B_jet_kerosene_of	0.98	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	喷气煤油	S
B_jet_kerosene_ef	3.1517	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	喷气煤油; NCV*CC*OF*44/12	C
B_naphtha_ncv	41.031	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	石脑油	S
B_naphtha_cc	0.02	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	石脑油	S
B_naphtha_of	0.98	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	石脑油	S
B_naphtha_ef	2.9488	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	石脑油; NCV*CC*OF*44/12	C
B_petroleum_coke_ncv	31.0	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	石油焦	S
B_petroleum_coke_cc	0.0275	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	石油焦	S
B_petroleum_coke_of	0.98	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	石油焦	S
B_petroleum_coke_ef	3.0633	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	石油焦; NCV*CC*OF*44/12	C
B_other_petroleum_ncv	40.19	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	其它石油制品	S
B_other_petroleum_cc	0.02	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	其它石油制品	S
B_other_petroleum_of	0.98	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	其它石油制品	S
B_other_petroleum_ef	2.8883	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	其它石油制品; NCV*CC*OF*44/12	C
B_coal_tar_ncv	33.453	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	焦油	S
B_coal_tar_cc	0.022	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	焦油	S
B_coal_tar_of	0.98	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	焦油	S
B_coal_tar_ef	2.6446	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	焦油; NCV*CC*OF*44/12	C
B_crude_benzol_ncv	41.816	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	粗苯	S
B_crude_benzol_cc	0.0227	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	粗苯	S
B_crude_benzol_of	0.98	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	粗苯	S
B_crude_benzol_ef	3.4109	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	粗苯; NCV*CC*OF*44/12	C
B_refinery_gas_ncv	46.05	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	炼厂干气	S
B_refinery_gas_cc	0.0182	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	炼厂干气	S
B_refinery_gas_of	0.99	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	炼厂干气	S
B_refinery_gas_ef	3.0423	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	炼厂干气; NCV*CC*OF*44/12	C
B_lpg_ncv	47.31	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	液化石油气	S
B_lpg_cc	0.0172	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	液化石油气	S
B_lpg_of	0.99	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	液化石油气	S
B_lpg_ef	2.9538	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	液化石油气; NCV*CC*OF*44/12	C
B_lng_ncv	41.868	GJ/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	液化天然气	S
B_lng_cc	0.0153	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	液化天然气	S
B_lng_of	0.99	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	液化天然气	S
B_lng_ef	2.3253	tCO2/t	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	液化天然气; NCV*CC*OF*44/12	C
B_natural_gas_ncv	389.31	GJ/1e4Nm3	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	天然气	S
B_natural_gas_cc	0.0153	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	天然气	S
B_natural_gas_of	0.99	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	天然气	S
B_natural_gas_ef	21.6219	tCO2/1e4Nm3	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	天然气; NCV*CC*OF*44/12	C
B_coke_oven_gas_ncv	173.854	GJ/1e4Nm3	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	焦炉煤气	S
B_coke_oven_gas_cc	0.0136	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	焦炉煤气	S
B_coke_oven_gas_of	0.99	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	焦炉煤气	S
B_coke_oven_gas_ef	8.5828	tCO2/1e4Nm3	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	焦炉煤气; NCV*CC*OF*44/12	C
B_blast_furnace_gas_ncv	37.69	GJ/1e4Nm3	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	高炉煤气	S
B_blast_furnace_gas_cc	0.0708	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	高炉煤气	S
B_blast_furnace_gas_of	0.99	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	高炉煤气	S
B_blast_furnace_gas_ef	9.6865	tCO2/1e4Nm3	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	高炉煤气; NCV*CC*OF*44/12	C
B_converter_gas_ncv	79.54	GJ/1e4Nm3	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	转炉煤气	S
B_converter_gas_cc	0.0496	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	转炉煤气	S
B_converter_gas_of	0.99	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	转炉煤气	S
B_converter_gas_ef	14.321	tCO2/1e4Nm3	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	转炉煤气; NCV*CC*OF*44/12	C
B_carbide_furnace_gas_ncv	111.19	GJ/1e4Nm3	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	密闭电石炉炉气	S
B_carbide_furnace_gas_cc	0.03951	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	密闭电石炉炉气	S
B_carbide_furnace_gas_of	0.99	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	密闭电石炉炉气	S
B_carbide_furnace_gas_ef	15.947	tCO2/1e4Nm3	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	密闭电石炉炉气; NCV*CC*OF*44/12	C
B_other_gas_ncv	52.34	GJ/1e4Nm3	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	其它煤气	S
B_other_gas_cc	0.0122	tC/GJ	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	3	其它煤气	S
B_other_gas_of	0.99	fraction	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	2	其它煤气	S
B_other_gas_ef	2.3179	tCO2/1e4Nm3	CO2	energy	China	2015	Enterprise GHG accounting and reporting guidelines (NDRC 2013-2015 series; GB/T 32150/32151 family) default parameters	5	其它煤气; NCV*CC*OF*44/12	C
density_gasoline	0.745	kg/L	-	energy	China		engineering default	2		A
density_diesel	0.84	kg/L	-	energy	China		engineering default	2		A
of_gb_2025_note			CO2	energy	China	2025	Provincial guideline 2025 edition (MEE, released 4 Jan 2026)		replace sets A and B by the 2025 edition parameters when they are loaded; not available at the time of writing	A
ch4_energy_industries_coal	1	kg/TJ	CH4	energy_industries	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
n2o_energy_industries_coal	1.5	kg/TJ	N2O	energy_industries	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
ch4_energy_industries_oil	3	kg/TJ	CH4	energy_industries	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
n2o_energy_industries_oil	0.6	kg/TJ	N2O	energy_industries	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
ch4_energy_industries_gas	1	kg/TJ	CH4	energy_industries	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
n2o_energy_industries_gas	0.1	kg/TJ	N2O	energy_industries	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
ch4_energy_industries_wood	30	kg/TJ	CH4	energy_industries	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
n2o_energy_industries_wood	4	kg/TJ	N2O	energy_industries	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
ch4_manufacturing_coal	10	kg/TJ	CH4	manufacturing	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
n2o_manufacturing_coal	1.5	kg/TJ	N2O	manufacturing	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
ch4_manufacturing_oil	3	kg/TJ	CH4	manufacturing	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
n2o_manufacturing_oil	0.6	kg/TJ	N2O	manufacturing	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
ch4_manufacturing_gas	1	kg/TJ	CH4	manufacturing	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
n2o_manufacturing_gas	0.1	kg/TJ	N2O	manufacturing	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
ch4_manufacturing_wood	30	kg/TJ	CH4	manufacturing	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
n2o_manufacturing_wood	4	kg/TJ	N2O	manufacturing	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
ch4_commercial_coal	10	kg/TJ	CH4	commercial	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
n2o_commercial_coal	1.5	kg/TJ	N2O	commercial	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
ch4_commercial_oil	10	kg/TJ	CH4	commercial	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
n2o_commercial_oil	0.6	kg/TJ	N2O	commercial	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
ch4_commercial_gas	5	kg/TJ	CH4	commercial	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
n2o_commercial_gas	0.1	kg/TJ	N2O	commercial	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
ch4_commercial_wood	300	kg/TJ	CH4	commercial	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
n2o_commercial_wood	4	kg/TJ	N2O	commercial	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
ch4_residential_coal	300	kg/TJ	CH4	residential	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
n2o_residential_coal	1.5	kg/TJ	N2O	residential	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
ch4_residential_oil	10	kg/TJ	CH4	residential	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
n2o_residential_oil	0.6	kg/TJ	N2O	residential	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
ch4_residential_gas	5	kg/TJ	CH4	residential	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
n2o_residential_gas	0.1	kg/TJ	N2O	residential	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
ch4_residential_wood	300	kg/TJ	CH4	residential	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
n2o_residential_wood	4	kg/TJ	N2O	residential	World	2006	2006 IPCC Guidelines Vol.2 Ch.2 Tables 2.2-2.5	150		M
ch4_road_gasoline_3way	3.8	kg/TJ	CH4	transport	World	2006	2006 IPCC Guidelines Vol.2 Ch.3	150		M
n2o_road_gasoline_3way	5.7	kg/TJ	N2O	transport	World	2006	2006 IPCC Guidelines Vol.2 Ch.3	150		M
ch4_road_gasoline_oxcat	25	kg/TJ	CH4	transport	World	2006	2006 IPCC Guidelines Vol.2 Ch.3	150		M
n2o_road_gasoline_oxcat	8.0	kg/TJ	N2O	transport	World	2006	2006 IPCC Guidelines Vol.2 Ch.3	150		M
ch4_road_diesel	3.9	kg/TJ	CH4	transport	World	2006	2006 IPCC Guidelines Vol.2 Ch.3	150		M
n2o_road_diesel	3.9	kg/TJ	N2O	transport	World	2006	2006 IPCC Guidelines Vol.2 Ch.3	150		M
ch4_road_cng	92	kg/TJ	CH4	transport	World	2006	2006 IPCC Guidelines Vol.2 Ch.3	150		M
n2o_road_cng	3	kg/TJ	N2O	transport	World	2006	2006 IPCC Guidelines Vol.2 Ch.3	150		M
ch4_navigation	7	kg/TJ	CH4	transport	World	2006	2006 IPCC Guidelines Vol.2 Ch.3	150		M
n2o_navigation	2	kg/TJ	N2O	transport	World	2006	2006 IPCC Guidelines Vol.2 Ch.3	150		M
ch4_rail_diesel	4.15	kg/TJ	CH4	transport	World	2006	2006 IPCC Guidelines Vol.2 Ch.3	150		M
n2o_rail_diesel	28.6	kg/TJ	N2O	transport	World	2006	2006 IPCC Guidelines Vol.2 Ch.3	150		M
ch4_aviation	0.5	kg/TJ	CH4	transport	World	2006	2006 IPCC Guidelines Vol.2 Ch.3	150		M
n2o_aviation	2	kg/TJ	N2O	transport	World	2006	2006 IPCC Guidelines Vol.2 Ch.3	150		M`;
