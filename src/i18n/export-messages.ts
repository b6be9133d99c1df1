/** One sentence for each code of writing layers to files: what the format could not hold, and what was done instead. */

export const exportMessagesEn = {
  // The file cannot be written
  FORMAT_NOT_WRITTEN: 'Layers are not written in the format “{{format}}”.',
  CRS_NOT_WRITTEN: 'Layers are not written in the coordinate system {{crs}} with this format. Choose another one.',
  ENCODING_NOT_WRITTEN: 'Texts are not written in the encoding {{encoding}} with this format.',
  MORE_FIELDS_THAN_FORMAT:
    'The layer has {{fields}} fields; the format holds {{most}}. Choose GeoJSON, FlatGeobuf or CSV.',
  MORE_ROWS_THAN_FORMAT: 'The layer has {{rows}} features; a sheet holds {{most}}. Choose CSV or GeoPackage.',
  WORKBOOK_TOO_LARGE: 'The layer is too large for one sheet to be made in a browser. Choose CSV or GeoPackage.',
  OUTSIDE_SYSTEM: 'The layer lies too far from where {{crs}} can be used. Choose another coordinate system.',
  RECORD_TOO_LONG:
    'The fields of one feature take {{bytes}} bytes; a shapefile holds {{most}}. Choose GeoPackage or FlatGeobuf.',
  FILE_OVER_2_GB: 'The {{file}} would be larger than the 2 GB a shapefile may have. Choose GeoPackage or FlatGeobuf.',
  // Written, but look
  EDITS_NOT_WRITTEN: 'Edits of features that the layer does not have were not written: {{count}}.',
  FAR_FROM_ZONE:
    'Features lie far outside the zone of {{crs}}: {{count}}. Their positions are right; lengths and areas measured in that system are not.',
  GEOJSON_NOT_WGS84:
    'GeoJSON is meant for WGS 84. The file names {{crs}} in the older way: GDAL, QGIS and Tantu understand it, many web maps do not.',
  CRS_NOT_STATED: 'The file cannot say that its coordinates are {{crs}}. Tell whoever gets it.',
  WRITTEN_ON_ROUGH_DATUM:
    'The datum beneath {{crs}} is tied to WGS 84 only roughly. What came from that grid has its own numbers again; what came from other systems may be off by about {{errorM}} m.',
  FIELD_RENAMED: 'The field “{{field}}” is called “{{name}}” in the file, because of the limits of the format.',
  WRITTEN_AS_TEXT: 'Field “{{field}}”: the format has no such type, so values were written as text.',
  TEXT_CUT: 'Field “{{field}}”: texts longer than the format holds were cut: {{count}}.',
  TEXT_SPACED: 'Field “{{field}}”: texts that cannot stand alone in a workbook got a blank after them: {{count}}.',
  CHARACTERS_NOT_IN_ENCODING:
    'Field “{{field}}”: {{encoding}} does not have these characters: {{characters}}. They were written as their numbers, such as <U+20BB7>, in {{count}} features. UTF-8 has them all.',
  NUMBERS_ROUNDED: 'Field “{{field}}”: numbers with more digits than the format holds were rounded: {{count}}.',
  FORMULA_NEUTRALISED:
    'Field “{{field}}”: texts that a spreadsheet would run as a formula got an apostrophe before them: {{count}}.',
  CONTROLS_DROPPED:
    'Field “{{field}}”: control characters that the format does not allow were left out of texts: {{count}}.',
  SHAPE_TOO_LARGE_FOR_CELL:
    'Shapes with more text than a cell holds ({{most}} characters) were left out: {{count}}. Their attributes are in the file.',
  BLANK_ROWS_NOT_WRITTEN: 'Features without any value or shape would be blank rows and were left out: {{count}}.',
  SPLIT_BY_KIND:
    'A shapefile holds one kind of geometry: points, lines and polygons were written as {{files}} shapefiles.',
} as const;

export const exportMessagesZh: Record<keyof typeof exportMessagesEn, string> = {
  FORMAT_NOT_WRITTEN: '不能导出为“{{format}}”格式。',
  ENCODING_NOT_WRITTEN: '该格式不能以 {{encoding}} 编码写入文字。',
  CRS_NOT_WRITTEN: '该格式不能以坐标系 {{crs}} 导出，请改选其他坐标系。',
  MORE_FIELDS_THAN_FORMAT: '图层有 {{fields}} 个字段，该格式最多容纳 {{most}} 个。请改用 GeoJSON、FlatGeobuf 或 CSV。',
  MORE_ROWS_THAN_FORMAT: '图层有 {{rows}} 个要素，一张工作表最多容纳 {{most}} 个。请改用 CSV 或 GeoPackage。',
  WORKBOOK_TOO_LARGE: '图层过大，浏览器中无法生成一张工作表。请改用 CSV 或 GeoPackage。',
  OUTSIDE_SYSTEM: '图层距 {{crs}} 的适用范围过远，请改选其他坐标系。',
  RECORD_TOO_LONG:
    '单个要素的字段合计 {{bytes}} 字节，Shapefile 最多容纳 {{most}} 字节。请改用 GeoPackage 或 FlatGeobuf。',
  FILE_OVER_2_GB: '{{file}} 将超过 Shapefile 的 2 GB 上限。请改用 GeoPackage 或 FlatGeobuf。',
  EDITS_NOT_WRITTEN: '有 {{count}} 处修改所属的要素已不在图层中，未写入文件。',
  FAR_FROM_ZONE: '{{count}} 个要素远在 {{crs}} 的分带范围之外：位置正确，但在该坐标系中量得的长度和面积不可用。',
  GEOJSON_NOT_WGS84:
    'GeoJSON 标准只用 WGS 84。文件按旧式写法注明了 {{crs}}：GDAL、QGIS 和碳图能够识别，许多网络地图不能。',
  CRS_NOT_STATED: '该格式无法注明坐标系，文件中的坐标为 {{crs}}，请告知使用者。',
  WRITTEN_ON_ROUGH_DATUM:
    '{{crs}} 的基准与 WGS 84 之间只有粗略转换参数：原本来自该坐标系的数据恢复其原坐标，来自其他坐标系的数据可能偏差约 {{errorM}} 米。',
  FIELD_RENAMED: '受格式限制，字段“{{field}}”在文件中改名为“{{name}}”。',
  WRITTEN_AS_TEXT: '字段“{{field}}”：该格式没有相应类型，按文本写入。',
  TEXT_CUT: '字段“{{field}}”中有 {{count}} 个文本超出格式允许的长度，已截短。',
  TEXT_SPACED: '字段“{{field}}”中有 {{count}} 个文本不能原样写入工作簿，已在后面加一个空格。',
  CHARACTERS_NOT_IN_ENCODING:
    '字段“{{field}}”：{{encoding}} 编码没有以下字符：{{characters}}，{{count}} 个要素中以字符编号（如 <U+20BB7>）写出。改用 UTF-8 可完整保留。',
  NUMBERS_ROUNDED: '字段“{{field}}”中有 {{count}} 个数值的位数超出格式允许的范围，已舍入。',
  FORMULA_NEUTRALISED: '字段“{{field}}”中有 {{count}} 个文本会被电子表格当作公式执行，已在前面加单引号。',
  CONTROLS_DROPPED: '字段“{{field}}”中有 {{count}} 个文本含有该格式不允许的控制字符，已去除这些字符。',
  SHAPE_TOO_LARGE_FOR_CELL: '{{count}} 个要素的图形超出单元格容量（{{most}} 个字符），图形未写入，属性已写入。',
  BLANK_ROWS_NOT_WRITTEN: '{{count}} 个要素既无图形也无属性值，会成为空行，未写入。',
  SPLIT_BY_KIND: '一个 Shapefile 只能存放一种图形：点、线、面分别写成了 {{files}} 个 Shapefile。',
};
