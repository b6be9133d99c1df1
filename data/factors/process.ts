// Generated from process.csv by data/factors/build.ts: edit the table, then run `npx tsx data/factors/build.ts`.
export const process = `clinker	0.538	tCO2/t	CO2	ippu	China	2011	Provincial GHG inventory guideline (trial) 2011	5	cement clinker, process	M
lime	0.683	tCO2/t	CO2	ippu	China	2011	Provincial GHG inventory guideline (trial) 2011	8		M
carbide	1.154	tCO2/t	CO2	ippu	China	2011	Provincial GHG inventory guideline (trial) 2011	10	calcium carbide	M
limestone_flux	0.43	tCO2/t	CO2	ippu	China	2011	Provincial GHG inventory guideline (trial) 2011	5	steel flux	M
dolomite_flux	0.474	tCO2/t	CO2	ippu	China	2011	Provincial GHG inventory guideline (trial) 2011	5	steel flux	M
pig_iron_c	0.041	tC/t	CO2	ippu	China	2011	Provincial GHG inventory guideline (trial) 2011	5	carbon content	M
steel_c	0.00248	tC/t	CO2	ippu	China	2011	Provincial GHG inventory guideline (trial) 2011	10	carbon content	M
adipic_acid	0.293	tN2O/t	N2O	ippu	China	2011	Provincial GHG inventory guideline (trial) 2011	10		M
nitric_dual_pressure	8.0	kgN2O/t	N2O	ippu	China	2011	Provincial GHG inventory guideline (trial) 2011	20	double pressure process	M
nitric_high_pressure	13.9	kgN2O/t	N2O	ippu	China	2011	Provincial GHG inventory guideline (trial) 2011	20	without NSCR	M
al_cf4_point_feed	0.0888	kg/t	CF4	ippu	China	2011	Provincial GHG inventory guideline (trial) 2011	30	prebake point feed	M
al_c2f6_point_feed	0.0114	kg/t	C2F6	ippu	China	2011	Provincial GHG inventory guideline (trial) 2011	30		M
hcfc22_hfc23	0.0292	t/t	HFC-23	ippu	China	2011	Provincial GHG inventory guideline (trial) 2011	20	by-product	M
sf6_operation	0.047	fraction/yr	SF6	ippu	China	2011	Provincial GHG inventory guideline (trial) 2011	40	electrical equipment in use	M
sf6_manufacture	0.086	fraction	SF6	ippu	China	2011	Provincial GHG inventory guideline (trial) 2011	40		M
limestone_stoich	0.43971	tCO2/t	CO2	ippu	World	2006	2006 IPCC Guidelines Vol.3 Table 2.1	1	pure CaCO3	M
dolomite_stoich	0.47732	tCO2/t	CO2	ippu	World	2006	2006 IPCC Guidelines Vol.3 Table 2.1	1		M
soda_ash_stoich	0.41492	tCO2/t	CO2	ippu	World	2006	2006 IPCC Guidelines Vol.3 Table 2.1	1	Na2CO3	M
glass_float	0.2	tCO2/t	CO2	ippu	World	2006	2006 IPCC Guidelines Vol.3 Ch.2	20	times (1 - cullet ratio)	M
ammonia_gas	2.104	tCO2/t	CO2	ippu	World	2006	2006 IPCC Guidelines Vol.3 Table 3.1	8	natural-gas feed, average plant; subtract urea CO2 0.7333 t/t urea	M
ammonia_oil	2.772	tCO2/t	CO2	ippu	World	2006	2006 IPCC Guidelines Vol.3 Table 3.1	8	partial oxidation	M
ammonia_coal_cn	4.2	tCO2/t	CO2	ippu	China	2015	typical coal-based plant	15	use plant carbon balance instead	A
steel_bfbof	1.06	tCO2/t	CO2	ippu	World	2006	2006 IPCC Guidelines Vol.3 Table 4.1	25	excludes pig iron: 1.35; only if no carbon balance	M
steel_eaf	0.08	tCO2/t	CO2	ippu	World	2006	2006 IPCC Guidelines Vol.3 Table 4.1	25	electrode and carbon	M
rac_leak_split	0.03	fraction/yr	HFC	ippu	World	2006	2006 IPCC Guidelines Vol.3 Table 7.9	100	residential AC in-use range 1-10 %	M
rac_leak_chiller	0.05	fraction/yr	HFC	ippu	World	2006	2006 IPCC Guidelines Vol.3 Table 7.9	100	chillers 2-15 %	M
rac_leak_mobile	0.15	fraction/yr	HFC	ippu	World	2006	2006 IPCC Guidelines Vol.3 Table 7.9	60	mobile AC 10-20 %	M`;
