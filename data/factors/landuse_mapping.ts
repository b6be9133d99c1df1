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
GB50137-2011	E9	其他非建设用地	bare		0	
CORINE	111	连续城市用地	residential	living	1	CORINE Land Cover level 3; the project's mapping (mostly housing with shops and services between)
CORINE	1	连续城市用地	residential	living	1	grid code of 111
CORINE	112	不连续城市用地	residential	living	1	CORINE Land Cover level 3; the project's mapping (mostly housing with shops and services between)
CORINE	2	不连续城市用地	residential	living	1	grid code of 112
CORINE	122	道路与铁路用地	transport		1	CORINE Land Cover level 3; the project's mapping
CORINE	4	道路与铁路用地	transport		1	grid code of 122
CORINE	123	港口	transport		1	CORINE Land Cover level 3; the project's mapping
CORINE	5	港口	transport		1	grid code of 123
CORINE	124	机场	transport		1	CORINE Land Cover level 3; the project's mapping
CORINE	6	机场	transport		1	grid code of 124
CORINE	131	采矿场	industry	production	1	CORINE Land Cover level 3; the project's mapping
CORINE	7	采矿场	industry	production	1	grid code of 131
CORINE	132	垃圾填埋场	utility		1	CORINE Land Cover level 3; the project's mapping
CORINE	8	垃圾填埋场	utility		1	grid code of 132
CORINE	133	施工用地	reserve		0	CORINE Land Cover level 3; the project's mapping
CORINE	9	施工用地	reserve		0	grid code of 133
CORINE	141	城市绿地	green		1	CORINE Land Cover level 3; the project's mapping
CORINE	10	城市绿地	green		1	grid code of 141
CORINE	142	体育休闲设施	green		1	CORINE Land Cover level 3; the project's mapping
CORINE	11	体育休闲设施	green		1	grid code of 142
CORINE	211	旱地	agriculture		0	CORINE Land Cover level 3; the project's mapping
CORINE	12	旱地	agriculture		0	grid code of 211
CORINE	212	灌溉耕地	agriculture		0	CORINE Land Cover level 3; the project's mapping
CORINE	13	灌溉耕地	agriculture		0	grid code of 212
CORINE	213	稻田	agriculture		0	CORINE Land Cover level 3; the project's mapping
CORINE	14	稻田	agriculture		0	grid code of 213
CORINE	221	葡萄园	agriculture		0	CORINE Land Cover level 3; the project's mapping
CORINE	15	葡萄园	agriculture		0	grid code of 221
CORINE	222	果园	agriculture		0	CORINE Land Cover level 3; the project's mapping
CORINE	16	果园	agriculture		0	grid code of 222
CORINE	223	橄榄园	agriculture		0	CORINE Land Cover level 3; the project's mapping
CORINE	17	橄榄园	agriculture		0	grid code of 223
CORINE	231	牧草地	grass		0	CORINE Land Cover level 3; the project's mapping (sown and permanent grass)
CORINE	18	牧草地	grass		0	grid code of 231
CORINE	241	一年生与多年生混合作物	agriculture		0	CORINE Land Cover level 3; the project's mapping
CORINE	19	一年生与多年生混合作物	agriculture		0	grid code of 241
CORINE	242	复合种植	agriculture		0	CORINE Land Cover level 3; the project's mapping
CORINE	20	复合种植	agriculture		0	grid code of 242
CORINE	243	农业与自然植被混合	agriculture		0	CORINE Land Cover level 3; the project's mapping
CORINE	21	农业与自然植被混合	agriculture		0	grid code of 243
CORINE	244	农林复合	agriculture		0	CORINE Land Cover level 3; the project's mapping
CORINE	22	农林复合	agriculture		0	grid code of 244
CORINE	311	阔叶林	forest		0	CORINE Land Cover level 3; the project's mapping
CORINE	23	阔叶林	forest		0	grid code of 311
CORINE	312	针叶林	forest		0	CORINE Land Cover level 3; the project's mapping
CORINE	24	针叶林	forest		0	grid code of 312
CORINE	313	混交林	forest		0	CORINE Land Cover level 3; the project's mapping
CORINE	25	混交林	forest		0	grid code of 313
CORINE	321	天然草地	grass		0	CORINE Land Cover level 3; the project's mapping
CORINE	26	天然草地	grass		0	grid code of 321
CORINE	322	荒原与石楠灌丛	grass		0	CORINE Land Cover level 3; the project's mapping (low shrubs)
CORINE	27	荒原与石楠灌丛	grass		0	grid code of 322
CORINE	323	硬叶灌丛	forest		0	CORINE Land Cover level 3; the project's mapping
CORINE	28	硬叶灌丛	forest		0	grid code of 323
CORINE	324	过渡性林地灌丛	forest		0	CORINE Land Cover level 3; the project's mapping
CORINE	29	过渡性林地灌丛	forest		0	grid code of 324
CORINE	331	沙滩、沙丘	bare		0	CORINE Land Cover level 3; the project's mapping
CORINE	30	沙滩、沙丘	bare		0	grid code of 331
CORINE	332	裸岩	bare		0	CORINE Land Cover level 3; the project's mapping
CORINE	31	裸岩	bare		0	grid code of 332
CORINE	333	稀疏植被	bare		0	CORINE Land Cover level 3; the project's mapping
CORINE	32	稀疏植被	bare		0	grid code of 333
CORINE	334	火烧迹地	bare		0	CORINE Land Cover level 3; the project's mapping
CORINE	33	火烧迹地	bare		0	grid code of 334
CORINE	335	冰川与永久积雪	bare		0	CORINE Land Cover level 3; the project's mapping
CORINE	34	冰川与永久积雪	bare		0	grid code of 335
CORINE	411	内陆沼泽	wetland		0	CORINE Land Cover level 3; the project's mapping
CORINE	35	内陆沼泽	wetland		0	grid code of 411
CORINE	412	泥炭沼泽	wetland		0	CORINE Land Cover level 3; the project's mapping
CORINE	36	泥炭沼泽	wetland		0	grid code of 412
CORINE	421	盐沼	wetland		0	CORINE Land Cover level 3; the project's mapping
CORINE	37	盐沼	wetland		0	grid code of 421
CORINE	422	盐田	industry	production	1	CORINE Land Cover level 3; the project's mapping
CORINE	38	盐田	industry	production	1	grid code of 422
CORINE	423	潮间带滩涂	wetland		0	CORINE Land Cover level 3; the project's mapping
CORINE	39	潮间带滩涂	wetland		0	grid code of 423
CORINE	511	河流水面	water		0	CORINE Land Cover level 3; the project's mapping
CORINE	40	河流水面	water		0	grid code of 511
CORINE	512	湖泊水面	water		0	CORINE Land Cover level 3; the project's mapping
CORINE	41	湖泊水面	water		0	grid code of 512
CORINE	521	沿海潟湖	water		0	CORINE Land Cover level 3; the project's mapping
CORINE	42	沿海潟湖	water		0	grid code of 521
CORINE	522	河口	water		0	CORINE Land Cover level 3; the project's mapping
CORINE	43	河口	water		0	grid code of 522
CORINE	523	海洋	water		0	CORINE Land Cover level 3; the project's mapping
CORINE	44	海洋	water		0	grid code of 523
WorldCover	10	树木覆盖	forest		0	ESA WorldCover 10 m v100 and v200; the project's mapping
WorldCover	20	灌木	forest		0	ESA WorldCover 10 m v100 and v200; the project's mapping
WorldCover	30	草地	grass		0	ESA WorldCover 10 m v100 and v200; the project's mapping
WorldCover	40	耕地	agriculture		0	ESA WorldCover 10 m v100 and v200; the project's mapping
WorldCover	60	裸地与稀疏植被	bare		0	ESA WorldCover 10 m v100 and v200; the project's mapping
WorldCover	70	冰雪	bare		0	ESA WorldCover 10 m v100 and v200; the project's mapping
WorldCover	80	永久水体	water		0	ESA WorldCover 10 m v100 and v200; the project's mapping
WorldCover	90	草本湿地	wetland		0	ESA WorldCover 10 m v100 and v200; the project's mapping
WorldCover	95	红树林	mangrove		0	ESA WorldCover 10 m v100 and v200; the project's mapping
WorldCover	100	苔藓与地衣	bare		0	ESA WorldCover 10 m v100 and v200; the project's mapping
GlobeLand30	10	耕地	agriculture		0	GlobeLand30; the project's mapping
GlobeLand30	20	林地	forest		0	GlobeLand30; the project's mapping
GlobeLand30	30	草地	grass		0	GlobeLand30; the project's mapping
GlobeLand30	40	灌木地	forest		0	GlobeLand30; the project's mapping
GlobeLand30	50	湿地	wetland		0	GlobeLand30; the project's mapping
GlobeLand30	60	水体	water		0	GlobeLand30; the project's mapping
GlobeLand30	70	苔原	bare		0	GlobeLand30; the project's mapping
GlobeLand30	90	裸地	bare		0	GlobeLand30; the project's mapping
GlobeLand30	100	冰川和永久积雪	bare		0	GlobeLand30; the project's mapping
GlobeLand30	255	海域	water		0	GlobeLand30; the project's mapping
CLCD	1	农田	agriculture		0	CLCD (annual land cover of China; 30 m); the project's mapping
CLCD	2	森林	forest		0	CLCD (annual land cover of China; 30 m); the project's mapping
CLCD	3	灌木	forest		0	CLCD (annual land cover of China; 30 m); the project's mapping
CLCD	4	草地	grass		0	CLCD (annual land cover of China; 30 m); the project's mapping
CLCD	5	水体	water		0	CLCD (annual land cover of China; 30 m); the project's mapping
CLCD	6	冰雪	bare		0	CLCD (annual land cover of China; 30 m); the project's mapping
CLCD	7	裸地	bare		0	CLCD (annual land cover of China; 30 m); the project's mapping
CLCD	9	湿地	wetland		0	CLCD (annual land cover of China; 30 m); the project's mapping`;
