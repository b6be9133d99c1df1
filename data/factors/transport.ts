// Generated from transport.csv by data/factors/build.ts: edit the table, then run `npx tsx data/factors/build.ts`.
export const transport = `use_car_gasoline	7.5	L/100km	-	transport	Guangdong	2023	modelling default	20	real-road	A
use_car_bev	15	kWh/100km	-	transport	Guangdong	2023	modelling default	20	real-road	A
use_car_phev_elec	17	kWh/100km	-	transport	Guangdong	2023	modelling default	20	real-road	A
use_taxi_bev	16	kWh/100km	-	transport	Guangdong	2023	modelling default	20	real-road	A
use_bus_diesel_12m	36	L/100km	-	transport	Guangdong	2023	modelling default	20	real-road	A
use_bus_bev_12m	105	kWh/100km	-	transport	Guangdong	2023	modelling default	20	real-road	A
use_van_gasoline	9.5	L/100km	-	transport	Guangdong	2023	modelling default	20	real-road	A
use_van_bev	28	kWh/100km	-	transport	Guangdong	2023	modelling default	20	real-road	A
use_light_truck_diesel	12	L/100km	-	transport	Guangdong	2023	modelling default	20	real-road	A
use_light_truck_bev	35	kWh/100km	-	transport	Guangdong	2023	modelling default	20	real-road	A
use_heavy_truck_diesel	34	L/100km	-	transport	Guangdong	2023	modelling default	20	real-road	A
use_heavy_truck_bev	150	kWh/100km	-	transport	Guangdong	2023	modelling default	20	real-road	A
use_motorcycle	2.2	L/100km	-	transport	Guangdong	2023	modelling default	20	real-road	A
use_ebike	1.5	kWh/100km	-	transport	Guangdong	2023	modelling default	20	real-road	A
vkt_car	11500	km/yr	-	transport	Guangdong	2023	modelling default	25		A
vkt_taxi	110000	km/yr	-	transport	Guangdong	2023	modelling default	25		A
vkt_ride_hailing	60000	km/yr	-	transport	Guangdong	2023	modelling default	25		A
vkt_bus	55000	km/yr	-	transport	Guangdong	2023	modelling default	25		A
vkt_van	28000	km/yr	-	transport	Guangdong	2023	modelling default	25		A
vkt_light_truck	32000	km/yr	-	transport	Guangdong	2023	modelling default	25		A
vkt_heavy_truck	75000	km/yr	-	transport	Guangdong	2023	modelling default	25		A
vkt_motorcycle	6000	km/yr	-	transport	Guangdong	2023	modelling default	25		A
gkm_light_gasoline	180	gCO2/km	CO2	transport	Guangdong	2023	modelling default = fuel use x density x factor	20	tailpipe	A
gkm_heavy_diesel	720	gCO2/km	CO2	transport	Guangdong	2023	modelling default = fuel use x density x factor	20	tailpipe	A
gkm_bus_diesel	850	gCO2/km	CO2	transport	Guangdong	2023	modelling default = fuel use x density x factor	20	tailpipe	A
gkm_motorcycle	55	gCO2/km	CO2	transport	Guangdong	2023	modelling default = fuel use x density x factor	20	tailpipe	A
pkm_car	0.178	kgCO2/pkm	CO2	transport	Guangdong	2023	modelling default; rank agrees with Beijing finding car = 4 x bus = 7 x rail	30	well-to-wheel electricity at grid factor	A
pkm_taxi	0.145	kgCO2/pkm	CO2	transport	Guangdong	2023	modelling default; rank agrees with Beijing finding car = 4 x bus = 7 x rail	30	well-to-wheel electricity at grid factor	A
pkm_bus	0.038	kgCO2/pkm	CO2	transport	Guangdong	2023	modelling default; rank agrees with Beijing finding car = 4 x bus = 7 x rail	30	well-to-wheel electricity at grid factor	A
pkm_metro	0.029	kgCO2/pkm	CO2	transport	Guangdong	2023	modelling default; rank agrees with Beijing finding car = 4 x bus = 7 x rail	30	well-to-wheel electricity at grid factor	A
pkm_ebike	0.01	kgCO2/pkm	CO2	transport	Guangdong	2023	modelling default; rank agrees with Beijing finding car = 4 x bus = 7 x rail	30	well-to-wheel electricity at grid factor	A
pkm_bike	0	kgCO2/pkm	CO2	transport	Guangdong	2023	modelling default; rank agrees with Beijing finding car = 4 x bus = 7 x rail	30	well-to-wheel electricity at grid factor	A
pkm_walk	0	kgCO2/pkm	CO2	transport	Guangdong	2023	modelling default; rank agrees with Beijing finding car = 4 x bus = 7 x rail	30	well-to-wheel electricity at grid factor	A
metro_trip_subst	0.5419	kgCO2/trip	CO2	inclusion	Guangzhou	2015	Huang et al. 2017, Climate Change Research 13(3):284-291	15	substitution method	V
metro_trip_mean	0.5155	kgCO2/trip	CO2	inclusion	Guangzhou	2015	Huang et al. 2017	15	average-mode method (recommended there)	V
water_energy	0.8	kWh/m3	-	inclusion	Guangdong	2023	supply plus wastewater treatment, assumption	40		A
charge_loss	0.1	fraction	-	transport			modelling default	50		A`;
