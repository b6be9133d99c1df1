// Generated from waste.csv by data/factors/build.ts: edit the table, then run `npx tsx data/factors/build.ts`.
export const waste = `doc_food	0.15	kgC/kg wet	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 2.4	20	degradable organic carbon	V
doc_garden	0.2	kgC/kg wet	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 2.4	20	degradable organic carbon	V
doc_paper	0.4	kgC/kg wet	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 2.4	20	degradable organic carbon	V
doc_wood	0.43	kgC/kg wet	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 2.4	20	degradable organic carbon	V
doc_textile	0.24	kgC/kg wet	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 2.4	20	degradable organic carbon	V
doc_nappies	0.24	kgC/kg wet	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 2.4	20	degradable organic carbon	M
doc_industrial	0.15	kgC/kg wet	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 2.4	20	degradable organic carbon	V
k_food_sludge	0.4	1/yr	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 3.3 tropical moist and wet	40	Guangdong: MAT > 20 C, MAP > 1000 mm	M
k_garden	0.17	1/yr	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 3.3 tropical moist and wet	40	Guangdong: MAT > 20 C, MAP > 1000 mm	M
k_paper_textile	0.07	1/yr	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 3.3 tropical moist and wet	40	Guangdong: MAT > 20 C, MAP > 1000 mm	M
k_wood_straw	0.035	1/yr	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 3.3 tropical moist and wet	40	Guangdong: MAT > 20 C, MAP > 1000 mm	M
k_bulk_msw	0.17	1/yr	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 3.3 tropical moist and wet	40	Guangdong: MAT > 20 C, MAP > 1000 mm	M
mcf_managed	1.0	fraction	CH4	waste	World	2019	2006 IPCC Vol.5 Table 3.1 and 2019 Refinement	20		V
mcf_semi_aerobic	0.5	fraction	CH4	waste	World	2019	2006 IPCC Vol.5 Table 3.1 and 2019 Refinement	20		V
mcf_aerated	0.4	fraction	CH4	waste	World	2019	2006 IPCC Vol.5 Table 3.1 and 2019 Refinement	20		V
mcf_deep_unmanaged	0.8	fraction	CH4	waste	World	2019	2006 IPCC Vol.5 Table 3.1 and 2019 Refinement	20		V
mcf_shallow_unmanaged	0.4	fraction	CH4	waste	World	2019	2006 IPCC Vol.5 Table 3.1 and 2019 Refinement	20		V
mcf_uncategorised	0.6	fraction	CH4	waste	World	2019	2006 IPCC Vol.5 Table 3.1 and 2019 Refinement	20		V
docf	0.5	fraction	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5	20		V
f_ch4	0.5	fraction	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5	5		V
ox_managed	0.1	fraction	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5		covered managed sites, else 0	M
msw_ccw	0.2	fraction	CO2	waste	China	2011	Provincial GHG inventory guideline (trial) 2011	20	carbon content of MSW	M
msw_fcf	0.39	fraction	CO2	waste	China	2011	Provincial GHG inventory guideline (trial) 2011	25	fossil share of carbon	M
msw_ef	0.95	fraction	CO2	waste	China	2011	Provincial GHG inventory guideline (trial) 2011	3	burn-out	M
haz_ccw	0.01	fraction	CO2	waste	China	2011	Provincial GHG inventory guideline (trial) 2011	50	hazardous waste	M
haz_fcf	0.9	fraction	CO2	waste	China	2011	Provincial GHG inventory guideline (trial) 2011	20		M
haz_ef	0.97	fraction	CO2	waste	China	2011	Provincial GHG inventory guideline (trial) 2011	3		M
sludge_ccw	0.3	fraction	CO2	waste	China	2011	Provincial GHG inventory guideline (trial) 2011	20		M
sludge_fcf	0.0	fraction	CO2	waste	China	2011	Provincial GHG inventory guideline (trial) 2011		biogenic	M
inc_ch4_stoker	0.2	kg/Gg	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 5.3	100	continuous stoker	V
inc_ch4_fluid	0.0	kg/Gg	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 5.3	100	continuous fluidised bed	V
inc_n2o_msw	50	g/t wet	N2O	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 5.6	100	continuous and semi-continuous	V
inc_n2o_sludge	900	g/t	N2O	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 5.6	100		V
comp_ch4	4	g/kg wet	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 4.1	100	composting	M
comp_n2o	0.24	g/kg wet	N2O	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 4.1	100	0.24 in the corrected 2006 table	M
ad_ch4	0.8	g/kg wet	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 4.1	100	biogas plant, 5 % leakage already net of recovery	M
bo_bod	0.6	kgCH4/kgBOD	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 6.2	30		M
bo_cod	0.25	kgCH4/kgCOD	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5 Table 6.2	30		V
mcf_ww_national	0.165	fraction	CH4	waste	China	2011	Provincial GHG inventory guideline (trial) 2011	30	domestic wastewater, national average	M
mcf_ww_aerobic	0.03	fraction	CH4	waste	World	2019	2019 Refinement Vol.5 Table 6.3	100	centralised aerobic	M
mcf_ww_septic	0.5	fraction	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5	50		M
mcf_ww_sea	0.1	fraction	CH4	waste	World	2006	2006 IPCC Guidelines Vol.5	100	untreated to sea, river or lake	M
bod_cod_south	0.47	ratio	CH4	waste	South_China	2011	Provincial GHG inventory guideline (trial) 2011	15	BOD/COD ratio	M
ef_n2o_effluent	0.005	kgN2O-N/kgN	N2O	waste	World	2006	2006 IPCC Guidelines Vol.5	300		M
fnpr	0.16	kgN/kg protein	N2O	waste	World	2006	2006 IPCC Guidelines Vol.5	6		M
fnon_con	1.5	factor	N2O	waste	China	2011	Provincial GHG inventory guideline (trial) 2011	20	non-consumed protein	M
find_com	1.25	factor	N2O	waste	World	2006	2006 IPCC Guidelines Vol.5	20		M`;
