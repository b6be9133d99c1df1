// Generated from starts.csv by data/factors/build.ts: edit the table, then run `npx tsx data/factors/build.ts`.
export const starts = `start.pv_roof.shade	0.05	fraction	-	energy	Guangdong	2025	data/methods.md 6.2: default share of irradiation lost to shading	50		A
start.bev_bus.vehicles	50	vehicles	-	transport	Guangdong	2025	placeholder for the size of a fleet; replace by the operator's figure	100		A
start.bev_bus.diesel_density	0.84	kg/L	-	transport	China	2025	GB 19147 diesel density range 0.81-0.845 kg/L at 20 C	2		A
start.charging.vehicles	300	vehicles	-	transport	Guangdong	2025	placeholder for the vehicles served; replace by the plan's figure	100		A
start.charging.hours	24	h/day	-	transport	Guangdong	2025	hours a day in which charging points can be used	10		A
start.cycling_lane.km_per_person_day	8	km/person/day	-	transport	Guangdong	2025	placeholder for motorised travel within the region; replace by a household travel survey	50		A
start.cycling_lane.car_share	0.4	fraction	-	transport	Guangdong	2025	placeholder for the share of that travel made by car; replace by a household travel survey	50		A
start.cycling_lane.rebound	0.1	fraction	-	transport	Guangdong	2025	placeholder for the part won back by new car trips	100		A
start.shore_power.calls	250	calls/berth/yr	-	transport	Guangdong	2025	placeholder; replace by the port's berth log	60		A
start.shore_power.hours	18	h/call	-	transport	Guangdong	2025	placeholder; replace by the port's berth log	50		A
start.shore_power.load	600	kW	-	transport	Guangdong	2025	placeholder for the auxiliary load of a ship at berth	50		A
start.shore_power.sfoc	217	g/kWh	-	transport	World	2020	auxiliary engine on marine distillate: order of 217 g/kWh in port inventories (recalled)	10		M
start.shore_power.loss	0.05	fraction	-	transport	Guangdong	2025	placeholder for conversion losses of shore power	50		A
start.ind_efficiency.energy_share	0.8	fraction	-	industry	Guangdong	2025	placeholder for the share of reported emissions that comes from fuel	40		A
start.ind_heatpump.heat_share	0.25	fraction	-	industry	Guangdong	2025	placeholder for the share of fuel used for heat a heat pump can give (below about 120 C)	60		A
start.ind_heatpump.boiler_efficiency	0.9	fraction	-	industry	Guangdong	2025	placeholder for the boiler that is replaced	5		A
start.ad_plant.food	20000	t/yr	-	waste	Guangdong	2025	placeholder for the food waste collected; replace by the operator's figure	100		A
start.ad_plant.lhv	35.88	MJ/m3	CH4	waste	World	2006	lower heating value of methane at 0 C; as in data/methods.md 6.3	1		V
start.ad_plant.density	0.7168	kg/m3	CH4	waste	World	2006	density of methane at 0 C; as in data/methods.md 6.3	1		V
start.green_new.floor_area	50	10^4 m2	-	buildings	Guangdong	2025	placeholder for the floor area to be built; replace by the plan's figure	100		A
start.green_new.eui	85	kWh_e/m2/yr	-	buildings	Guangdong	2025	as eui_office of data/factors/buildings.csv	30		A
start.wind.capacity	10	MW	-	energy	Guangdong	2025	placeholder for the size of a wind farm	100		A
start.district_cooling.cop_before	3.2	kWh/kWh	-	energy	Guangdong	2025	as chiller.cop0 of data/factors/measures.csv	30		A`;
