// Generated from landuse_mapping.csv by data/factors/build.ts: edit the table, then run `npx tsx data/factors/build.ts`.
export const landuseMapping = `GB/T21010-2017	01	耕地	agriculture		0	
GB/T21010-2017	02	园地	agriculture		0	
GB/T21010-2017	0301	乔木林地	forest		0	
GB/T21010-2017	0302	竹林地	forest		0	
GB/T21010-2017	0303	红树林地	mangrove		0	
GB/T21010-2017	0304	森林沼泽	wetland		0	
GB/T21010-2017	0305	灌木林地	forest		0	
GB/T21010-2017	0306	灌丛沼泽	wetland		0	
GB/T21010-2017	0307	其他林地	forest		0	
GB/T21010-2017	04	草地	grass		0	
GB/T21010-2017	0402	沼泽草地	wetland		0	
GB/T21010-2017	05	商服用地	commercial	production	1	
GB/T21010-2017	0601	工业用地	industry	production	1	
GB/T21010-2017	0602	采矿用地	industry	production	1	
GB/T21010-2017	0603	盐田	industry	production	1	
GB/T21010-2017	0604	仓储用地	industry	production	1	
GB/T21010-2017	0701	城镇住宅用地	residential	living	1	
GB/T21010-2017	0702	农村宅基地	residential	living	1	
GB/T21010-2017	0801	机关团体用地	public		1	
GB/T21010-2017	0802	新闻出版用地	public		1	
GB/T21010-2017	0803	教育用地	public		1	
GB/T21010-2017	0804	科研用地	research	production	1	
GB/T21010-2017	0805	医疗卫生用地	public		1	
GB/T21010-2017	0806	社会福利用地	public		1	
GB/T21010-2017	0807	文化设施用地	public		1	
GB/T21010-2017	0808	体育用地	public		1	
GB/T21010-2017	0809	公用设施用地	utility		1	
GB/T21010-2017	0810	公园与绿地	green		1	
GB/T21010-2017	09	特殊用地	special		1	
GB/T21010-2017	1001	铁路用地	transport		1	
GB/T21010-2017	1002	轨道交通用地	transport		1	
GB/T21010-2017	1003	公路用地	transport		1	
GB/T21010-2017	1004	城镇村道路用地	transport		1	
GB/T21010-2017	1005	交通服务场站用地	transport		1	
GB/T21010-2017	1006	农村道路	agriculture		0	
GB/T21010-2017	1007	机场用地	transport		1	
GB/T21010-2017	1008	港口码头用地	transport		1	
GB/T21010-2017	1009	管道运输用地	transport		1	
GB/T21010-2017	11	水域及水利设施用地	water		0	
GB/T21010-2017	1105	沿海滩涂	wetland		0	
GB/T21010-2017	1106	内陆滩涂	wetland		0	
GB/T21010-2017	1108	沼泽地	wetland		0	
GB/T21010-2017	1201	空闲地	bare		0	
GB/T21010-2017	1202	设施农用地	agriculture		0	
GB/T21010-2017	12	其他土地	bare		0	
MNR-2023	01	耕地	agriculture		0	
MNR-2023	02	园地	agriculture		0	
MNR-2023	03	林地	forest		0	
MNR-2023	04	草地	grass		0	
MNR-2023	05	湿地	wetland		0	
MNR-2023	0507	红树林地	mangrove		0	code of mangrove inside class 05 to verify
MNR-2023	06	农业设施建设用地	agriculture		0	
MNR-2023	0701	城镇住宅用地	residential	living	1	
MNR-2023	0702	城镇社区服务设施用地	public		1	
MNR-2023	0703	农村宅基地	residential	living	1	
MNR-2023	0704	农村社区服务设施用地	public		1	
MNR-2023	0801	机关团体用地	public		1	
MNR-2023	0802	科研用地	research	production	1	
MNR-2023	0803	文化用地	public		1	
MNR-2023	0804	教育用地	public		1	
MNR-2023	0805	体育用地	public		1	
MNR-2023	0806	医疗卫生用地	public		1	
MNR-2023	0807	社会福利用地	public		1	
MNR-2023	09	商业服务业用地	commercial	production	1	
MNR-2023	10	工矿用地	industry	production	1	
MNR-2023	11	仓储用地	industry	production	1	
MNR-2023	12	交通运输用地	transport		1	
MNR-2023	13	公用设施用地	utility		1	
MNR-2023	14	绿地与开敞空间用地	green		1	
MNR-2023	15	特殊用地	special		1	
MNR-2023	16	留白用地	reserve		0	
MNR-2023	17	陆地水域	water		0	
MNR-2023	18	渔业用海	water		0	
MNR-2023	19	工矿通信用海	industry	production	1	
MNR-2023	20	交通运输用海	transport		1	
MNR-2023	21	游憩用海	water		0	
MNR-2023	22	特殊用海	water		0	
MNR-2023	23	其他土地	bare		0	
MNR-2023	24	其他海域	water		0	
Survey-3	05H1	商业服务业设施用地	commercial	production	1	
Survey-3	0508	物流仓储用地	industry	production	1	
Survey-3	08H1	机关团体新闻出版用地	public		1	
Survey-3	08H2	科教文卫用地	public		1	
Survey-3	0810A	广场用地	green		1	
Survey-3	1104A	养殖坑塘	water		0	
OSM	landuse=residential		residential	living	1	
OSM	landuse=commercial		commercial	production	1	
OSM	landuse=retail		commercial	production	1	
OSM	landuse=industrial		industry	production	1	
OSM	landuse=port		transport		1	
OSM	landuse=quarry		industry	production	1	
OSM	landuse=warehouse		industry	production	1	
OSM	landuse=education		public		1	
OSM	amenity=school		public		1	
OSM	amenity=university		public		1	
OSM	amenity=hospital		public		1	
OSM	landuse=institutional		public		1	
OSM	landuse=religious		special		1	
OSM	landuse=military		special		1	
OSM	landuse=cemetery		special		1	
OSM	landuse=railway		transport		1	
OSM	aeroway=aerodrome		transport		1	
OSM	amenity=parking		transport		1	
OSM	power=substation		utility		1	
OSM	man_made=wastewater_plant		utility		1	
OSM	landuse=landfill		utility		1	
OSM	leisure=park		green		1	
OSM	leisure=garden		green		1	
OSM	landuse=recreation_ground		green		1	
OSM	landuse=village_green		green		1	
OSM	leisure=golf_course		green		1	
OSM	landuse=grass		grass		0	
OSM	landuse=forest		forest		0	
OSM	natural=wood		forest		0	
OSM	natural=wetland		wetland		0	
OSM	wetland=mangrove		mangrove		0	
OSM	natural=water		water		0	
OSM	landuse=reservoir		water		0	
OSM	landuse=basin		water		0	
OSM	landuse=aquaculture		water		0	
OSM	landuse=farmland		agriculture		0	
OSM	landuse=orchard		agriculture		0	
OSM	landuse=greenhouse_horticulture		agriculture		0	
OSM	landuse=construction		reserve		0	
OSM	landuse=brownfield		reserve		0	
OSM	natural=bare_rock		bare		0	
OSM	natural=sand		bare		0	
GB/T21010-2017	03	林地	forest		0	first level only: may hold mangrove or swamp
GB/T21010-2017	06	工矿仓储用地	industry	production	1	first level only
GB/T21010-2017	07	住宅用地	residential	living	1	first level only
GB/T21010-2017	10	交通运输用地	transport		1	first level only: may hold country lanes (1006)
MNR-2023	07	居住用地	residential	living	1	first level only: may hold community services (0702 and 0704)
MNR-2023	08	公共管理与公共服务用地	public		1	first level only: may hold research (0802)
EULUC	0	居住	residential	living	1	EULUC-China 2.0 class; the project's mapping
EULUC	1	商务办公	commercial	production	1	EULUC-China 2.0 class; the project's mapping
EULUC	2	商业服务	commercial	production	1	EULUC-China 2.0 class; the project's mapping
EULUC	3	工业	industry	production	1	EULUC-China 2.0 class; the project's mapping
EULUC	4	交通场站	transport		1	EULUC-China 2.0 class; the project's mapping
EULUC	5	机场	transport		1	EULUC-China 2.0 class; the project's mapping
EULUC	6	行政办公	public		1	EULUC-China 2.0 class; the project's mapping
EULUC	7	教育	public		1	EULUC-China 2.0 class; the project's mapping
EULUC	8	医疗	public		1	EULUC-China 2.0 class; the project's mapping
EULUC	9	体育文化	public		1	EULUC-China 2.0 class; the project's mapping
EULUC	10	公园与绿地	green		1	EULUC-China 2.0 class; the project's mapping
GB50137-2011	R	居住用地	residential	living	1	first level only: may hold services of homes
GB50137-2011	A	公共管理与公共服务设施用地	public		1	first level only: may hold research (A35)
GB50137-2011	A35	科研用地	research	production	1	
GB50137-2011	B	商业服务业设施用地	commercial	production	1	
GB50137-2011	M	工业用地	industry	production	1	
GB50137-2011	W	物流仓储用地	industry	production	1	
GB50137-2011	S	道路与交通设施用地	transport		1	
GB50137-2011	U	公用设施用地	utility		1	
GB50137-2011	G	绿地与广场用地	green		1	
GB50137-2011	H21	铁路用地	transport		1	
GB50137-2011	H22	公路用地	transport		1	
GB50137-2011	H23	港口用地	transport		1	
GB50137-2011	H24	机场用地	transport		1	
GB50137-2011	H25	管道运输用地	transport		1	
GB50137-2011	H2	区域交通设施用地	transport		1	
GB50137-2011	H3	区域公用设施用地	utility		1	
GB50137-2011	H4	特殊用地	special		1	
GB50137-2011	H5	采矿用地	industry	production	1	
GB50137-2011	H14	村庄建设用地	residential	living	1	villages: may hold services and workshops
GB50137-2011	H9	其他建设用地	special		1	
GB50137-2011	A7	文物古迹用地	special		1	
GB50137-2011	A8	外事用地	special		1	
GB50137-2011	A9	宗教用地	special		1	
GB50137-2011	R12	服务设施用地	public		1	
GB50137-2011	R22	服务设施用地	public		1	
GB50137-2011	R32	服务设施用地	public		1	
GB50137-2011	E1	水域	water		0	
GB50137-2011	E2	农林用地	agriculture		0	may hold forest and grass
GB50137-2011	E9	其他非建设用地	bare		0	`;
