/**
 * One sentence for each code of reading files: issues of layers and reasons why a file cannot be read.
 *
 * A sentence says what was found, what was kept and what to do. Holes: `{{count}}`, `{{file}}`, `{{layer}}`,
 * `{{field}}`, `{{features}}` (the first ids), `{{rows}}`, and the names in the issue's `detail`. The screen
 * and `npm run inspect` read the same list; a test holds the two languages and the codes together.
 */

export const issueMessagesEn = {
  // Files that cannot be read
  FILE_EMPTY: 'The file is empty. Copy or export it again.',
  FILE_CUT_OFF: 'The file stops before its end: it was cut off while copying or downloading. Get it again.',
  FILE_DAMAGED: 'The file cannot be read, it is damaged or not what its name says ({{reason}}).',
  FILE_TOO_LARGE:
    'The file is larger than {{limitMb}} MB unpacked, more than this machine’s browser can hold. Split it or clip it to the region.',
  NO_PROGRESS:
    'Reading stood still for {{seconds}} seconds and was ended; nothing was written. The file is damaged or made so that it cannot be read. Open it in QGIS and save it again, or split it.',
  NESTED_TOO_DEEP:
    'The file nests values in each other deeper than any data does; it is damaged or made to do harm. Check how it was exported.',
  TOO_LARGE_FOR_MEMORY:
    'The file holds more than this machine’s memory takes ({{reason}}). Split it or clip it to the region.',
  TOO_MANY_FIELDS:
    'The file has more than {{limit}} fields, which no table of features has. Check how it was exported.',
  FORMAT_UNKNOWN:
    'This kind of file is not known (.{{extension}}). Export it as GeoPackage, GeoJSON, FlatGeobuf, zipped Shapefile, CSV or XLSX.',
  FORMAT_UNSUPPORTED: '{{kind}} is not read yet. Open it in QGIS or ArcGIS and export it as GeoPackage or GeoJSON.',
  UNSUPPORTED_CAD:
    '{{kind}} drawings are not read. In AutoCAD or QGIS save closed outlines as a Shapefile or GeoPackage with its coordinate system.',
  UNSUPPORTED_ARCHIVE: '{{kind}} archives are not read. Unpack the archive and drop its files, or pack them as a ZIP.',
  UNSUPPORTED_GDB: '{{kind}} is not read. Export its layers in ArcGIS or QGIS as GeoPackage or Shapefile.',
  UNSUPPORTED_XLS:
    'This is an old Excel or WPS file ({{kind}}), or one with a password. Save it as .xlsx without a password.',
  ARCHIVE_ENCRYPTED: 'The archive is protected by a password. Unpack it first and drop the files.',
  ARCHIVE_DAMAGED: 'The ZIP archive is damaged or cut off ({{reason}}). Get it again.',
  ARCHIVE_WITHOUT_DATA: 'The ZIP archive holds no file that can be read; it holds: {{members}}.',
  ARCHIVE_NESTED: 'The ZIP archive holds other archives ({{members}}). Unpack those first.',
  GZIP_DAMAGED: 'The .gz file is damaged or cut off ({{reason}}). Get it again.',
  JSON_INVALID: 'The JSON has a mistake in line {{line}}.',
  NOT_GEOJSON: 'The file is JSON, but not GeoJSON: it has no features. Export it as GeoJSON.',
  NOT_FLATGEOBUF: 'The file is not a FlatGeobuf, or of a version that is not read.',
  NOT_SQLITE: 'The file is not a GeoPackage, though its name says so.',
  GPKG_WITHOUT_LAYERS: 'The database holds no feature layer and no table; it is not a GeoPackage, or an empty one.',
  SHAPEFILE_DAMAGED: 'The .shp file is damaged: {{reason}}.',
  SHAPEFILE_INCOMPLETE:
    'Only {{extension}} is here. Drop it together with the .shp of the same name, or the whole set as a ZIP.',
  DBF_DAMAGED: 'The .dbf table is damaged: {{reason}}.',
  CSV_EMPTY: 'The table holds no row.',
  XLSX_DAMAGED:
    'The workbook cannot be read, it is damaged or protected ({{reason}}). Open it and save it again as .xlsx.',
  WORKBOOK_UNPACKS_TOO_FAR:
    'Part {{part}} of the workbook unpacks to {{times}} times its size: no table does that. It was not read. Open it and save the sheets that count as a new workbook.',
  WORKBOOK_PART_TOO_LARGE:
    'Part {{part}} of the workbook is larger than {{limitMb}} MB, although no cells stand in it. It was not read. Open it and save the sheets that count as a new workbook.',
  WORKBOOK_TOO_MANY_CELLS:
    '{{sheet}} brings the workbook over {{limit}} cells, rows or texts: too many to be read in a browser. Save it as CSV or GeoPackage, or only the columns that are needed.',
  SHEET_TOO_LARGE:
    'The sheet {{sheet}} reaches to cell {{corner}}, more than can be read. Delete the empty rows and columns beyond the table and save it again, or save it as CSV.',
  XML_INVALID: 'The file is no valid XML ({{reason}}).',
  NOT_KML: 'The file is XML, but not KML.',
  // Layers
  NO_FEATURES: 'The layer “{{layer}}” holds no feature.',
  NO_GEOMETRY: 'No feature has a geometry ({{count}} in all): this is a table without place. Its fields are kept.',
  LAYER_SKIPPED: '“{{layer}}” was left out: {{kind}} is not read.',
  LAYER_DAMAGED: 'The layer “{{layer}}” cannot be read ({{reason}}); the others are kept.',
  RECORDS_CUT_OFF:
    'The file stops before its end: {{count}} of {{expected}} records were read and kept. Get the whole file before relying on sums.',
  RECORD_COUNT_DIFFERS:
    'There are {{shapes}} shapes and {{records}} records in the table; what has no partner was kept without it.',
  SIDECAR_MISSING:
    'The file {{sidecar}} is missing; the layer was read without it (features: {{count}}). Drop it together with the .shp.',
  TABLE_DAMAGED: 'The table {{sidecar}} cannot be read ({{reason}}): the shapes were kept without attributes.',
  DELETED_RECORDS: 'Records marked as deleted were left out: {{count}}.',
  // Geometry
  NULL_GEOMETRY: 'Features without geometry: {{count}} ({{features}}). Kept as rows, not on the map.',
  EMPTY_GEOMETRY: 'Features with an empty geometry: {{count}} ({{features}}). Kept as rows, not on the map.',
  BAD_GEOMETRY:
    'Features with a geometry that makes no sense: {{count}} ({{features}}). Attributes are kept, the geometry was left out. Repair it in the source.',
  CURVE_UNSUPPORTED:
    'Features drawn with arcs, which are not read: {{count}} ({{features}}). Attributes are kept, the geometry was left out. Turn arcs into lines in the source (“segmentize”).',
  SELF_INTERSECTION:
    'Polygons that cross themselves: {{count}} ({{features}}). Kept, but their area cannot be relied on. Repair them in the source.',
  GEOMETRY_NOT_CHECKED:
    'Polygons with so many vertices, or that touch themselves so, that crossings were not looked for: {{count}} ({{features}}). Kept. Check them in the source.',
  BAD_HOLE:
    'Polygons with a hole outside their outline: {{count}} ({{features}}). Kept, but their area cannot be relied on. Repair them in the source.',
  RING_CLOSED: 'Polygons whose outline was open and was closed: {{count}} ({{features}}).',
  DEGENERATE_RING:
    'Features with an outline of fewer than three different points: {{count}} ({{features}}). Those outlines were left out.',
  MIXED_GEOMETRY:
    'Features that mix points, lines and polygons: {{count}} ({{features}}). Only the polygons, or else the lines, were kept.',
  MIXED_KINDS:
    'The layer mixes {{points}} points, {{lines}} lines and {{polygons}} polygons. Give it a role, or split it in the source.',
  Z_DROPPED: 'Heights (Z) were left out, positions are kept. Features: {{count}}.',
  M_DROPPED: 'Measures (M) were left out, positions are kept. Features: {{count}}.',
  KML_LEFT_OUT:
    'Elements “{{kind}}” of the KML were left out: {{count}}. Only placemarks with points, lines and polygons are read.',
  NOT_A_FEATURE: 'Members of the file that are not features were left out: {{count}}.',
  MEMBERS_DROPPED: 'Values outside the attributes were left out. Features: {{count}}.',
  // Place
  CRS_MISSING: 'The file states no coordinate system. Add the .prj, or name the system when importing.',
  CRS_GUESSED: 'The numbers look like longitude and latitude and were taken as {{crs}}. Check the place on the map.',
  CRS_UNKNOWN:
    'The coordinate system “{{crs}}” is not understood, so nothing can be placed (features: {{count}}): attributes are kept, geometry was left out. Name the system when importing.',
  CRS_CONTRADICTED:
    'The numbers do not fit the stated coordinate system ({{crs}}), so nothing can be placed (features: {{count}}): attributes are kept, geometry was left out. Name the right system when importing.',
  COORDINATES_OUTSIDE_EARTH:
    'Features with coordinates that are not on the earth: {{count}} ({{features}}). Attributes are kept, the geometry was left out.',
  DATUM_APPROXIMATE:
    '{{crs}} is tied to WGS 84 only roughly: positions may be off by about {{errorM}} m. The exact parameters are local; convert to CGCS2000 where they are known.',
  MOVE_TO_UNKNOWN_SYSTEM: 'The coordinate system “{{crs}}” is not understood.',
  MOVE_LOSES_FEATURES: 'In {{crs}} features of the layer would have no place on the earth: {{count}}.',
  // Ids, fields and text
  DUPLICATE_ID:
    'Features that repeat the id of another: {{count}} ({{features}}). Kept, told apart by “~2”. Give each its own id in the source.',
  DUPLICATE_SHAPE:
    'Features with exactly the place and shape of another: {{count}} ({{features}}). Kept. Remove them in the source if they are the same thing twice.',
  ID_FIELD_REPEATS:
    'The id field “{{field}}” repeats values (features: {{count}}), so features are told apart by place and shape. Correct the ids in the source.',
  DUPLICATE_FIELD: 'Several fields are called “{{field}}”; they were told apart by a number.',
  FIELD_WITHOUT_NAME: 'Fields without a name were named by their number: {{count}}.',
  MIXED_TYPES: 'The field “{{field}}” mixes kinds of value and was kept as text (values that differ: {{count}}).',
  NOT_A_NUMBER: 'Field “{{field}}”: values that are not numbers count as missing: {{count}}.',
  BAD_DATE: 'Field “{{field}}”: values that are not dates count as missing: {{count}}.',
  FIELD_UNSUPPORTED: 'The field “{{field}}” holds data that is not read ({{kind}}) and was left out.',
  MARKUP_IN_TEXT: 'Field “{{field}}”: values with HTML markup: {{count}}. Kept and shown as plain text.',
  FORMULA_IN_TEXT:
    'Field “{{field}}”: values that begin like a spreadsheet formula: {{count}}. Kept as plain text and never run.',
  ENCODING_GUESSED:
    'The file does not say its text encoding; {{encoding}} was taken because it fits best. Check the names.',
  ENCODING_CONTRADICTED: 'The file says its text is {{declared}}, but it is not; it was read as {{encoding}}.',
  ENCODING_UNKNOWN: 'The text encoding “{{declared}}” is not known; it was read as {{encoding}}.',
  TEXT_DAMAGED:
    'Characters that cannot be read in {{encoding}} show as “�”: {{count}}. Choose another encoding when importing.',
  // Tables
  TEMPLATE_NOT_KNOWN:
    'The workbook was made from a template of another version (“{{template}}”, version {{version}}) and was read like any other table. Fill in the present template.',
  SHEET_HIDDEN: 'The sheet “{{layer}}” is hidden in its workbook.',
  TITLE_ROWS_PASSED: 'Rows above the headings were passed over: {{count}}.',
  NOTE_ROWS_PASSED: 'Rows below the table (notes, sources) were passed over: {{count}}.',
  MISSING_MARKS: 'Marks of missing numbers (-, NA, #DIV/0! …) were taken as missing, never as 0: {{count}}.',
  DECIMAL_COMMA: 'Field “{{field}}”: numbers are written with a decimal comma and were read so: {{count}}.',
  THOUSANDS_SEPARATORS: 'Field “{{field}}”: separators of thousands were taken off: {{count}}.',
  PERCENT_AS_SHARE: 'Field “{{field}}”: per cent were turned into shares (25 % is 0.25): {{count}}.',
  NOTATION_MIXED:
    'Field “{{field}}”: some numbers have a decimal comma and others a decimal point ({{text}}); all were kept as text. Write them one way.',
  NUMBERS_WITH_UNIT:
    'Field “{{field}}”: numbers with a unit in the cell ({{text}}) were kept as text: {{count}}. Put the unit into the heading.',
  NUMBERS_AND_TEXT:
    'Field “{{field}}”: cells that are no numbers ({{text}}) stand among numbers, so the field was kept as text: {{count}}.',
  BAD_ROWS:
    'Rows with more or fewer cells than the header: {{count}} (rows {{rows}}). Kept; cells too many were left out.',
  BAD_WKT: 'Rows whose geometry text is not WKT: {{count}} (rows {{rows}}). Kept without geometry.',
  ROWS_WITHOUT_PLACE: 'Rows with no or unreadable coordinates: {{count}} (rows {{rows}}). Kept without geometry.',
  // OpenStreetMap
  NOT_OSM_PBF: 'The file is not an OpenStreetMap extract, though its name ends in .pbf.',
  PBF_DAMAGED: 'The OpenStreetMap file is damaged in block {{blob}} ({{reason}}). Get it again.',
  PBF_PACKING:
    'The OpenStreetMap file is packed with {{packing}}, which is not read. Write it again with zlib (osmium cat in.pbf -f pbf,pbf_compression=zlib).',
  PBF_HISTORY:
    'The file holds the history of OpenStreetMap, not one state of it. Take one day out of it first (osmium time-filter).',
  PBF_FEATURE_UNKNOWN: 'The OpenStreetMap file needs of its reader what is not known here: {{feature}}.',
  OSM_NEEDS_BOUNDARY:
    'An OpenStreetMap extract of more than {{limitMb}} MB is read only inside a boundary. Give the plan a boundary first; then only what meets it is taken.',
  OSM_NOT_CLIPPED: 'There is no usable boundary of the plan, so the whole extract was read.',
  OSM_FAR_LEFT_OUT: 'Nodes and ways of all kinds that lie far from the boundary were passed over: {{count}}.',
  NOT_OVERPASS: 'The file is not an answer of an Overpass server: it has no elements.',
  OVERPASS_REMARK:
    'The OpenStreetMap server did not finish its answer ({{reason}}). Ask for a smaller area or fewer kinds, or later.',
  OSM_AREA_OPEN: 'Ways tagged as an area whose line does not close were left out: {{count}} ({{features}}).',
  OSM_RING_OPEN:
    'Areas of which an outline does not close: {{count}} ({{features}}). Only outlines that close were kept; their area cannot be relied on.',
  OSM_HOLE_LOST: 'Areas with a hole outside their outline: {{count}} ({{features}}). Those holes were left out.',
  OSM_MEMBERS_MISSING:
    'Areas of which a part is not in the file: {{count}} ({{features}}). They were kept without it; take a larger extract if they matter.',
  OSM_ROUTE_CUT: 'Routes of which ways are not in the file were drawn without them: {{count}} ({{features}}).',
  OSM_RELATIONS_LEFT_OUT: 'Relations of kinds that make no layer were left out: {{count}} ({{kinds}}).',
  OSM_NODES_MISSING: 'Ways of which a node is not in the file were left out: {{count}} ({{features}}).',
  OUTSIDE_BOUNDARY_LEFT_OUT: 'Outside the boundary of the plan and left out: {{count}}. What meets it was kept whole.',
  OVERPASS_ADDRESS: 'The address of the server is not a web address: {{address}}. Correct it in the settings.',
  OVERPASS_UNREACHABLE:
    '{{host}} could not be reached: no connection, no such server, or it does not answer pages of other origins (CORS). Look at the connection and at the address in the settings.',
  OVERPASS_BUSY:
    '{{host}} is busy and refused {{attempts}} times. Wait some minutes, or choose another server in the settings.',
  OVERPASS_STATUS: '{{host}} refused the request (status {{status}}: {{reason}}).',
  OVERPASS_NOT_JSON:
    '{{host}} did not answer with data but with a page ({{reason}}). Is the address in the settings that of an Overpass server?',
  OVERPASS_TIMEOUT:
    '{{host}} did not answer within {{seconds}} seconds. Ask for a smaller area or fewer kinds, or later.',
  OVERPASS_CUT_OFF: 'The answer of {{host}} broke off before its end. Try again.',
  OVERPASS_TOO_LARGE:
    'The answer is larger than {{limitMb}} MB. Ask for fewer kinds, or import an extract (.osm.pbf) of the area.',
  // Rasters
  RASTER_UNSUPPORTED:
    'The raster holds its values in a way that is not read ({{kind}}). In QGIS (Raster › Conversion › Translate) or with gdal_translate save it as GeoTIFF with DEFLATE or LZW compression.',
  RASTER_BLOCK_TOO_LARGE:
    'One strip or tile of the raster is larger than {{limitMb}} MB unpacked. With gdal_translate -co TILED=YES save it in tiles.',
  RASTER_ROTATED:
    'The raster is rotated or sheared ({{degrees}}°), so its cells do not lie along the axes. In QGIS (Raster › Projections › Warp) or with gdalwarp make it upright and import it again.',
  RASTER_CONTROL_POINTS:
    'The raster is placed by {{count}} control points only. In QGIS or with gdalwarp rectify it by them and import it again.',
  RASTER_WITHOUT_PLACE:
    'The TIFF does not say where it lies. Drop the world file (.tfw) together with it, or georeference it in QGIS and save it as GeoTIFF.',
  RASTER_TOO_LARGE:
    'Of the raster {{width}} × {{height}} cells would be read, more than {{limit}}. Give the plan a boundary first, then only what lies in it is read; or clip the raster in QGIS or make its cells larger.',
  RASTER_TOO_MANY_CELLS:
    'The raster has {{cells}} cells with a value, a layer takes {{limit}}. Give the plan a boundary first, then only what lies in it is read; or make the cells larger, or read classes as areas.',
  RASTER_TOO_DETAILED:
    'Neighbouring cells of equal value make {{areas}} areas, too many or too jagged for a layer of at most {{limit}}. Read the raster as cells, clip it, or generalise it (QGIS: Sieve).',
  RASTER_NODATA: 'Cells without a value became no features: {{count}}.',
  RASTER_NODATA_UNREACHABLE:
    'The raster states {{nodata}} for “no value”, which no number of its kind ({{dtype}}) can be: every cell counts as a value. Check whether one value stands for “no value”.',
  RASTER_CUT: 'The raster was cut to the plan’s boundary: {{count}} cells outside of it were not read.',
  RASTER_OUTSIDE_REGION:
    'The raster does not meet the plan’s boundary, so all of it was read. Check its coordinate system, or whether it is the right one.',
  RASTER_BANDS_LEFT_OUT: 'Of {{bands}} bands {{count}} were not read. Choose others where the raster is shown.',
  RASTER_PAGES_LEFT_OUT: 'The file holds {{count}} further images, which were not read.',
  RASTER_IS_PICTURE:
    'The raster is a picture ({{count}} colour bands): its numbers are colours, not measurements. Take a raster of values or classes.',
  RASTER_SCALED:
    'The stored numbers of “{{field}}” were turned into values: × {{scale}} + {{offset}}, as the file says.',
  RASTER_BLOCKS_LEFT_OUT: 'The file leaves {{count}} blocks of cells out: those cells have no value.',
  RASTER_INEXACT: '{{count}} cells hold numbers of more than 16 digits, which were rounded.',
  RASTER_VALUE_UNNAMED: '{{count}} values do not stand in the table of values beside the raster: {{values}}.',
  // Columns of areas
  AREA_UNIT_FOUND: 'Field “{{field}}” counts areas in {{unit}}: it agrees with the shapes.',
  AREA_UNIT_UNKNOWN:
    'Field “{{field}}” is called an area, but fits no unit: its numbers are {{times}} times the area of the shapes in m².',
  AREA_UNIT_CONTRADICTS:
    'Field “{{field}}” says {{stated}}, but the shapes fit {{unit}}: taken as {{stated}}, the areas would be {{times}} times as large. Check the unit.',
  AREA_DIFFERS:
    'Field “{{field}}” says {{stated}}, but its areas are {{times}} times those of the shapes: they may have been measured on another plane, or be of something else.',
} as const satisfies Record<string, string>;

export type IssueMessageCode = keyof typeof issueMessagesEn;

export const issueMessagesZh: Record<IssueMessageCode, string> = {
  FILE_EMPTY: '文件为空，请重新复制或导出。',
  FILE_CUT_OFF: '文件不完整，复制或下载时被截断，请重新获取。',
  FILE_DAMAGED: '文件无法读取：已损坏，或内容与扩展名不符（{{reason}}）。',
  FILE_TOO_LARGE: '文件解压后超过 {{limitMb}} MB，超出本机浏览器的承受范围，请拆分或按区域裁剪。',
  NO_PROGRESS:
    '读取停滞 {{seconds}} 秒，已终止，没有写入任何内容。文件可能已损坏或结构异常，请在 QGIS 中打开后重新保存，或拆分后再试。',
  NESTED_TOO_DEEP: '文件中的值嵌套过深，不是正常数据，可能已损坏或被恶意构造，请检查导出方式。',
  TOO_LARGE_FOR_MEMORY: '文件内容超出本机内存（{{reason}}），请拆分或按区域裁剪。',
  TOO_MANY_FIELDS: '文件的字段超过 {{limit}} 个，不是正常的要素表，请检查导出方式。',
  FORMAT_UNKNOWN:
    '不认识这种文件（.{{extension}}）。请另存为 GeoPackage、GeoJSON、FlatGeobuf、Shapefile 压缩包、CSV 或 XLSX。',
  FORMAT_UNSUPPORTED: '暂不支持读取 {{kind}}。请在 QGIS 或 ArcGIS 中打开，另存为 GeoPackage 或 GeoJSON。',
  UNSUPPORTED_CAD:
    '不能读取 {{kind}} 图纸。请在 AutoCAD 或 QGIS 中把闭合轮廓另存为带坐标系的 Shapefile 或 GeoPackage。',
  UNSUPPORTED_ARCHIVE: '不能读取 {{kind}} 压缩包。请解压后把文件一起拖入，或改用 ZIP 打包。',
  UNSUPPORTED_GDB: '不能读取 {{kind}}。请在 ArcGIS 或 QGIS 中把图层导出为 GeoPackage 或 Shapefile。',
  UNSUPPORTED_XLS: '这是旧版 Excel 或 WPS 文件（{{kind}}），或带有密码。请另存为不带密码的 .xlsx。',
  ARCHIVE_ENCRYPTED: '压缩包带有密码，请先解压，再把文件拖入。',
  ARCHIVE_DAMAGED: 'ZIP 压缩包已损坏或不完整（{{reason}}），请重新获取。',
  ARCHIVE_WITHOUT_DATA: 'ZIP 压缩包中没有可读取的文件，其中有：{{members}}。',
  ARCHIVE_NESTED: 'ZIP 压缩包中还有压缩包（{{members}}），请先解压。',
  GZIP_DAMAGED: '.gz 文件已损坏或不完整（{{reason}}），请重新获取。',
  JSON_INVALID: 'JSON 第 {{line}} 行有错误。',
  NOT_GEOJSON: '这是 JSON 文件，但不是 GeoJSON：其中没有要素。请另存为 GeoJSON。',
  NOT_FLATGEOBUF: '文件不是 FlatGeobuf，或其版本不受支持。',
  NOT_SQLITE: '文件扩展名是 GeoPackage，内容却不是。',
  GPKG_WITHOUT_LAYERS: '数据库中没有矢量图层，也没有表格：不是 GeoPackage，或是空的。',
  SHAPEFILE_DAMAGED: '.shp 文件已损坏：{{reason}}。',
  SHAPEFILE_INCOMPLETE: '只有 {{extension}} 文件。请与同名 .shp 一起拖入，或把整套文件打包成 ZIP。',
  DBF_DAMAGED: '.dbf 表已损坏：{{reason}}。',
  CSV_EMPTY: '表格中没有数据行。',
  XLSX_DAMAGED: '工作簿无法读取：已损坏或受保护（{{reason}}）。请打开后重新另存为 .xlsx。',
  WORKBOOK_UNPACKS_TOO_FAR:
    '工作簿中的 {{part}} 解压后达原大小的 {{times}} 倍，不是正常表格，未予读取。请打开后将所需工作表另存为新工作簿。',
  WORKBOOK_PART_TOO_LARGE:
    '工作簿中不含单元格的 {{part}} 超过 {{limitMb}} MB，未予读取。请打开后将所需工作表另存为新工作簿。',
  WORKBOOK_TOO_MANY_CELLS:
    '读至 {{sheet}} 时，单元格、行或文本已超过 {{limit}} 个，浏览器无法读取。请另存为 CSV 或 GeoPackage，或只保留所需的列。',
  SHEET_TOO_LARGE:
    '工作表 {{sheet}} 延伸到单元格 {{corner}}，超出可读取的范围。请删除表格以外的空行空列后重新保存，或另存为 CSV。',
  XML_INVALID: '文件不是有效的 XML（{{reason}}）。',
  NOT_KML: '这是 XML 文件，但不是 KML。',
  NO_FEATURES: '图层“{{layer}}”中没有要素。',
  NO_GEOMETRY: '{{count}} 个要素都没有几何图形：这是一张没有位置的表，字段已保留。',
  LAYER_SKIPPED: '“{{layer}}”未导入：不支持{{kind}}。',
  LAYER_DAMAGED: '图层“{{layer}}”无法读取（{{reason}}），其余图层已保留。',
  RECORDS_CUT_OFF: '文件不完整：共 {{expected}} 条记录，只读到并保留了 {{count}} 条。请取得完整文件后再使用合计数。',
  RECORD_COUNT_DIFFERS: '图形有 {{shapes}} 个，属性记录有 {{records}} 条；对应不上的已单独保留。',
  SIDECAR_MISSING: '缺少 {{sidecar}} 文件，{{count}} 个要素在没有它的情况下读取。请与 .shp 一起拖入。',
  TABLE_DAMAGED: '属性表 {{sidecar}} 无法读取（{{reason}}）：图形已保留，但没有属性。',
  DELETED_RECORDS: '{{count}} 条记录带有删除标记，未导入。',
  NULL_GEOMETRY: '{{count}} 个要素没有几何图形（{{features}}）：保留为表格行，不上图。',
  EMPTY_GEOMETRY: '{{count}} 个要素的几何图形为空（{{features}}）：保留为表格行，不上图。',
  BAD_GEOMETRY: '{{count}} 个要素的几何图形无法理解（{{features}}）：保留属性，未导入图形。请在源数据中修复。',
  CURVE_UNSUPPORTED:
    '{{count}} 个要素含有圆弧（{{features}}），不能读取：保留属性，未导入图形。请在源数据中把圆弧转为折线。',
  SELF_INTERSECTION: '{{count}} 个面自相交（{{features}}）：已保留，但其面积不可靠。请在源数据中修复。',
  GEOMETRY_NOT_CHECKED:
    '{{count}} 个面顶点过多或与自身相接（{{features}}），未检查是否自相交：已保留，请在源数据中核对。',
  BAD_HOLE: '{{count}} 个面的洞位于轮廓之外（{{features}}）：已保留，但其面积不可靠。请在源数据中修复。',
  RING_CLOSED: '{{count}} 个面的边界未闭合（{{features}}），已自动闭合。',
  DEGENERATE_RING: '{{count}} 个要素中有不足三个不同点的边界环（{{features}}），这些环未导入。',
  MIXED_GEOMETRY: '{{count}} 个要素混有点、线、面（{{features}}）：只保留其中的面，没有面时保留线。',
  MIXED_KINDS: '图层中混有 {{points}} 个点、{{lines}} 条线和 {{polygons}} 个面。请指定用途，或在源数据中拆分。',
  Z_DROPPED: '{{count}} 个要素的高程（Z）未保留，平面位置不变。',
  M_DROPPED: '{{count}} 个要素的度量值（M）未保留，平面位置不变。',
  KML_LEFT_OUT: 'KML 中有 {{count}} 个“{{kind}}”未导入：只读取含点、线、面的地标。',
  NOT_A_FEATURE: '文件中有 {{count}} 项不是要素，未导入。',
  MEMBERS_DROPPED: '{{count}} 个要素在属性之外还带有其他值，未保留。',
  CRS_MISSING: '文件没有说明坐标系。请补上 .prj 文件，或在导入时指定坐标系。',
  CRS_GUESSED: '坐标数值像是经纬度，已按 {{crs}} 处理。请在地图上核对位置。',
  CRS_UNKNOWN: '无法识别坐标系“{{crs}}”，{{count}} 个要素无法定位：保留属性，未导入图形。请在导入时指定坐标系。',
  CRS_CONTRADICTED:
    '坐标数值与所标坐标系（{{crs}}）不符，{{count}} 个要素无法定位：保留属性，未导入图形。请在导入时指定正确的坐标系。',
  COORDINATES_OUTSIDE_EARTH: '{{count}} 个要素的坐标不在地球范围内（{{features}}）：保留属性，未导入图形。',
  DATUM_APPROXIMATE:
    '{{crs}} 与 WGS 84 之间只有粗略转换参数，位置可能偏差约 {{errorM}} 米。精确参数由当地掌握，请尽量先转换为 CGCS2000。',
  MOVE_TO_UNKNOWN_SYSTEM: '无法识别坐标系“{{crs}}”。',
  MOVE_LOSES_FEATURES: '按 {{crs}} 定位，将有 {{count}} 个要素落在地球范围之外。',
  DUPLICATE_ID:
    '{{count}} 个要素的编号与其他要素重复（{{features}}）：已保留，并以“~2”区分。请在源数据中为每个要素编号。',
  DUPLICATE_SHAPE:
    '{{count}} 个要素的位置和形状与其他要素完全相同（{{features}}）：已保留。如为重复录入，请在源数据中删除。',
  ID_FIELD_REPEATS: '编号字段“{{field}}”在 {{count}} 个要素中有重复值，改以位置和形状区分要素。请在源数据中更正编号。',
  DUPLICATE_FIELD: '有多个名为“{{field}}”的字段，已用序号区分。',
  FIELD_WITHOUT_NAME: '{{count}} 个字段没有名称，已按序号命名。',
  MIXED_TYPES: '字段“{{field}}”混有不同类型的值（{{count}} 个不同），按文本保留。',
  NOT_A_NUMBER: '字段“{{field}}”中有 {{count}} 个值不是数字，按缺失处理。',
  BAD_DATE: '字段“{{field}}”中有 {{count}} 个值不是日期，按缺失处理。',
  FIELD_UNSUPPORTED: '字段“{{field}}”的内容（{{kind}}）不能读取，未导入。',
  MARKUP_IN_TEXT: '字段“{{field}}”中有 {{count}} 个值含有 HTML 标记，按纯文本保留和显示。',
  FORMULA_IN_TEXT: '字段“{{field}}”中有 {{count}} 个值以公式符号开头，按纯文本保留，不会执行。',
  ENCODING_GUESSED: '文件未说明文字编码，按最吻合的 {{encoding}} 读取，请核对名称。',
  ENCODING_CONTRADICTED: '文件标明文字编码为 {{declared}}，实际不是；已按 {{encoding}} 读取。',
  ENCODING_UNKNOWN: '不认识文字编码“{{declared}}”，已按 {{encoding}} 读取。',
  TEXT_DAMAGED: '有 {{count}} 个字符不能按 {{encoding}} 读取，显示为“�”。请在导入时选择其他编码。',
  TEMPLATE_NOT_KNOWN:
    '此工作簿由其他版本的模板（“{{template}}”，版本 {{version}}）生成，已按普通表格读取。请改用当前模板填写。',
  SHEET_HIDDEN: '工作表“{{layer}}”在工作簿中被隐藏。',
  TITLE_ROWS_PASSED: '表头以上的 {{count}} 行（标题、说明）未作为数据。',
  NOTE_ROWS_PASSED: '表格以下的 {{count}} 行（注释、来源）未作为数据。',
  MISSING_MARKS: '有 {{count}} 个单元格以 -、NA、#DIV/0! 等表示缺失，按缺失处理，不按 0 处理。',
  DECIMAL_COMMA: '字段“{{field}}”以逗号作小数点，已据此读取 {{count}} 个数值。',
  THOUSANDS_SEPARATORS: '字段“{{field}}”中 {{count}} 个数值的千位分隔符已去除。',
  PERCENT_AS_SHARE: '字段“{{field}}”中 {{count}} 个百分数已换算为小数（25% 即 0.25）。',
  NOTATION_MIXED: '字段“{{field}}”中小数点写法不一（{{text}}），整列按文本保留，请统一写法。',
  NUMBERS_WITH_UNIT: '字段“{{field}}”中 {{count}} 个单元格的数字后带有单位（{{text}}），按文本保留。请把单位写在表头。',
  NUMBERS_AND_TEXT: '字段“{{field}}”中有 {{count}} 个单元格不是数字（{{text}}），整列按文本保留。',
  BAD_ROWS: '{{count}} 行的单元格数与表头不一致（第 {{rows}} 行）：已保留，多出的单元格未导入。',
  BAD_WKT: '{{count}} 行的图形文字不是 WKT（第 {{rows}} 行）：保留，但没有图形。',
  ROWS_WITHOUT_PLACE: '{{count}} 行没有坐标或坐标无法读取（第 {{rows}} 行）：保留，但没有图形。',
  NOT_OSM_PBF: '文件扩展名是 .pbf，内容却不是 OpenStreetMap 数据。',
  PBF_DAMAGED: 'OpenStreetMap 文件第 {{blob}} 块已损坏（{{reason}}），请重新获取。',
  PBF_PACKING:
    'OpenStreetMap 文件采用 {{packing}} 压缩，不能读取。请改用 zlib 重新写出（osmium cat in.pbf -f pbf,pbf_compression=zlib）。',
  PBF_HISTORY: '这是 OpenStreetMap 的历史文件，不是某一时刻的数据。请先截取某一天（osmium time-filter）。',
  PBF_FEATURE_UNKNOWN: 'OpenStreetMap 文件要求的功能无法识别：{{feature}}。',
  OSM_NEEDS_BOUNDARY:
    '超过 {{limitMb}} MB 的 OpenStreetMap 数据只能按边界读取。请先为方案导入或绘制边界，届时只读取与边界相交的部分。',
  OSM_NOT_CLIPPED: '没有可用的方案边界，已读取全部数据。',
  OSM_FAR_LEFT_OUT: '远离边界的 {{count}} 个节点和路线（各类合计）未读取。',
  NOT_OVERPASS: '文件不是 Overpass 服务器的应答：其中没有要素。',
  OVERPASS_REMARK: 'OpenStreetMap 服务器未能完整应答（{{reason}}）。请缩小范围、减少类别，或稍后再试。',
  OSM_AREA_OPEN: '{{count}} 条标记为面的线没有闭合（{{features}}），未导入。',
  OSM_RING_OPEN: '{{count}} 个面有边界未闭合（{{features}}）：只保留已闭合的边界，面积不可靠。',
  OSM_HOLE_LOST: '{{count}} 个面的洞位于轮廓之外（{{features}}），这些洞未导入。',
  OSM_MEMBERS_MISSING:
    '{{count}} 个面有一部分不在文件中（{{features}}）：已保留其余部分；如属重要，请改用范围更大的数据。',
  OSM_ROUTE_CUT: '{{count}} 条线路有部分路段不在文件中（{{features}}），仅绘出其余路段。',
  OSM_RELATIONS_LEFT_OUT: '{{count}} 个关系不属于任何图层，未导入（{{kinds}}）。',
  OSM_NODES_MISSING: '{{count}} 条线缺少节点（{{features}}），未导入。',
  OUTSIDE_BOUNDARY_LEFT_OUT: '{{count}} 个要素位于方案边界之外，未导入；与边界相交的要素完整保留。',
  OVERPASS_ADDRESS: '服务器地址不是网址：{{address}}。请在设置中更正。',
  OVERPASS_UNREACHABLE:
    '无法连接 {{host}}：网络不通、服务器不存在，或该服务器不接受其他来源网页的请求（CORS）。请检查网络和设置中的地址。',
  OVERPASS_BUSY: '{{host}} 繁忙，已 {{attempts}} 次拒绝请求。请过几分钟再试，或在设置中换用其他服务器。',
  OVERPASS_STATUS: '{{host}} 拒绝了请求（状态 {{status}}：{{reason}}）。',
  OVERPASS_NOT_JSON: '{{host}} 返回的不是数据而是网页（{{reason}}）。请核对设置中的地址是否为 Overpass 服务器。',
  OVERPASS_TIMEOUT: '{{host}} 在 {{seconds}} 秒内没有应答。请缩小范围、减少类别，或稍后再试。',
  OVERPASS_CUT_OFF: '{{host}} 的应答中途断开，请重试。',
  OVERPASS_TOO_LARGE: '应答数据超过 {{limitMb}} MB。请减少类别，或改为导入该地区的 .osm.pbf 文件。',
  // 栅格
  RASTER_UNSUPPORTED:
    '栅格数值的存储方式（{{kind}}）不能读取。请在 QGIS（栅格 › 转换 › 转换格式）或用 gdal_translate 另存为 DEFLATE 或 LZW 压缩的 GeoTIFF。',
  RASTER_BLOCK_TOO_LARGE:
    '栅格的一个条带或瓦片解压后超过 {{limitMb}} MB。请用 gdal_translate -co TILED=YES 另存为分块格式。',
  RASTER_ROTATED:
    '栅格有旋转或错切（{{degrees}}°），像元不与坐标轴平行。请在 QGIS（栅格 › 投影 › 变形）或用 gdalwarp 转正后重新导入。',
  RASTER_CONTROL_POINTS: '栅格仅以 {{count}} 个控制点定位。请先在 QGIS 或用 gdalwarp 纠正，再导入。',
  RASTER_WITHOUT_PLACE: 'TIFF 中没有位置信息。请连同坐标文件（.tfw）一起拖入，或在 QGIS 中配准后另存为 GeoTIFF。',
  RASTER_TOO_LARGE:
    '需读取的栅格有 {{width}} × {{height}} 个像元，超过上限 {{limit}}。请先为方案设定边界，届时只读取边界内的部分；也可在 QGIS 中裁剪或加大像元。',
  RASTER_TOO_MANY_CELLS:
    '有值的像元共 {{cells}} 个，一个图层最多 {{limit}} 个。请先为方案设定边界，届时只读取边界内的部分；也可加大像元，分类栅格可按图斑读取。',
  RASTER_TOO_DETAILED:
    '相邻同值像元合并后仍有 {{areas}} 个图斑，数量过多或边线过碎（上限 {{limit}}）。请按像元读取，或先裁剪、综合（QGIS：筛除）。',
  RASTER_NODATA: '无值像元 {{count}} 个，未生成要素。',
  RASTER_NODATA_UNREACHABLE:
    '栅格声明以 {{nodata}} 表示无值，但其数值类型（{{dtype}}）不可能取到该值，因此全部像元按有值处理。请核对是否另有某个值表示无值。',
  RASTER_CUT: '已按方案边界截取，边界外 {{count}} 个像元未读取。',
  RASTER_OUTSIDE_REGION: '栅格与方案边界不相交，已整幅读取。请核对坐标系，或是否选错文件。',
  RASTER_BANDS_LEFT_OUT: '共 {{bands}} 个波段，其中 {{count}} 个未读取，可在栅格设置中另选。',
  RASTER_PAGES_LEFT_OUT: '文件中另有 {{count}} 幅图像未读取。',
  RASTER_IS_PICTURE: '这是一幅图片（{{count}} 个颜色波段），数值是颜色而非量值。请改用数值或分类栅格。',
  RASTER_SCALED: '“{{field}}”的存储值已按文件说明换算：× {{scale}} + {{offset}}。',
  RASTER_BLOCKS_LEFT_OUT: '文件中缺少 {{count}} 个数据块，其中的像元无值。',
  RASTER_INEXACT: '{{count}} 个像元的数值超过 16 位，已取近似值。',
  RASTER_VALUE_UNNAMED: '{{count}} 个值在随附的属性表中没有说明：{{values}}。',
  AREA_UNIT_FOUND: '字段“{{field}}”的面积单位为{{unit}}，与图形面积相符。',
  AREA_UNIT_UNKNOWN: '字段“{{field}}”名为面积，但与各面积单位均不相符：数值为图形面积（㎡）的 {{times}} 倍。',
  AREA_UNIT_CONTRADICTS:
    '字段“{{field}}”注明单位为{{stated}}，但图形面积显示应为{{unit}}；按{{stated}}计将是实际的 {{times}} 倍，请核对单位。',
  AREA_DIFFERS:
    '字段“{{field}}”注明单位为{{stated}}，但数值为图形面积的 {{times}} 倍，可能量自其他投影，或并非用地面积。',
};
