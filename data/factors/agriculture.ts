// Generated from agriculture.csv by data/factors/build.ts: edit the table, then run `npx tsx data/factors/build.ts`.
export const agriculture = `rice_single	236.7	kgCH4/ha	CH4	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	40	single season	M
rice_early	241.0	kgCH4/ha	CH4	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	40	double season early; growing season only	M
rice_late	273.2	kgCH4/ha	CH4	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	40	double season late	M
n2o_direct_south	0.0178	kgN2O-N/kgN	N2O	agriculture	South_China	2011	Provincial GHG inventory guideline (trial) 2011	80	Guangdong, Guangxi, Hainan, Fujian	M
n2o_deposition	0.01	kgN2O-N/kgN	N2O	agriculture	China	2011	Provincial GHG inventory guideline (trial) 2011	100		M
n2o_leaching	0.0075	kgN2O-N/kgN	N2O	agriculture	China	2011	Provincial GHG inventory guideline (trial) 2011	150		M
ent_dairy_intensive	88.1	kgCH4/head/yr	CH4	agriculture	China	2011	Provincial GHG inventory guideline (trial) 2011	30	enteric	M
ent_dairy_household	89.3	kgCH4/head/yr	CH4	agriculture	China	2011	Provincial GHG inventory guideline (trial) 2011	30	enteric	M
ent_cattle_intensive	52.9	kgCH4/head/yr	CH4	agriculture	China	2011	Provincial GHG inventory guideline (trial) 2011	30	enteric	M
ent_cattle_household	67.9	kgCH4/head/yr	CH4	agriculture	China	2011	Provincial GHG inventory guideline (trial) 2011	30	enteric	M
ent_buffalo_intensive	70.5	kgCH4/head/yr	CH4	agriculture	China	2011	Provincial GHG inventory guideline (trial) 2011	30	enteric	M
ent_buffalo_household	87.7	kgCH4/head/yr	CH4	agriculture	China	2011	Provincial GHG inventory guideline (trial) 2011	30	enteric	M
ent_sheep_intensive	8.2	kgCH4/head/yr	CH4	agriculture	China	2011	Provincial GHG inventory guideline (trial) 2011	30	enteric	M
ent_goat_intensive	8.9	kgCH4/head/yr	CH4	agriculture	China	2011	Provincial GHG inventory guideline (trial) 2011	30	enteric	M
ent_pig	1.0	kgCH4/head/yr	CH4	agriculture	China	2011	Provincial GHG inventory guideline (trial) 2011	30	enteric	M
man_ch4_dairy	8.45	kgCH4/head/yr	CH4	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	30	manure	M
man_n2o_dairy	1.71	kgN2O/head/yr	N2O	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	50	manure	M
man_ch4_cattle	4.72	kgCH4/head/yr	CH4	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	30	manure	M
man_n2o_cattle	0.805	kgN2O/head/yr	N2O	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	50	manure	M
man_ch4_buffalo	8.24	kgCH4/head/yr	CH4	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	30	manure	M
man_n2o_buffalo	0.86	kgN2O/head/yr	N2O	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	50	manure	M
man_ch4_sheep	0.34	kgCH4/head/yr	CH4	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	30	manure	M
man_n2o_sheep	0.106	kgN2O/head/yr	N2O	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	50	manure	M
man_ch4_goat	0.31	kgCH4/head/yr	CH4	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	30	manure	M
man_n2o_goat	0.106	kgN2O/head/yr	N2O	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	50	manure	M
man_ch4_pig	5.85	kgCH4/head/yr	CH4	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	30	manure	M
man_n2o_pig	0.157	kgN2O/head/yr	N2O	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	50	manure	M
man_ch4_poultry	0.02	kgCH4/head/yr	CH4	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	30	manure	M
man_n2o_poultry	0.007	kgN2O/head/yr	N2O	agriculture	Central_South_China	2011	Provincial GHG inventory guideline (trial) 2011	50	manure	M`;
