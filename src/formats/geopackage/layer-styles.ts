/**
 * A look as QGIS keeps it in a GeoPackage: a row of `layer_styles` with QML (QGIS) and SLD 1.1 (other programs).
 *
 * Left out: labels, and what depends on the scale.
 */
import type { LayerStyle, Look } from '../writers/layer-style.ts';

type Kind = 'point' | 'line' | 'polygon';

interface Rule {
  /** Null: whatever is in no class. */
  readonly value: string | number | null;
  readonly label: string;
  readonly look: Look;
}

function rulesOf({ plain, column, classes }: LayerStyle): Rule[] {
  const other = { value: null, label: column === null ? '' : '其他 / other', look: plain };
  return column === null ? [other] : [...classes, other];
}

export function qmlOf(style: LayerStyle, kind: Kind, field: string | null): string {
  const rules = rulesOf(style);
  const symbols = rules.map(({ look }, i) => qmlSymbol(i, look, kind)).join('');
  const categories = rules
    .map(({ value, label }, i) => {
      const type = typeof value === 'number' ? 'double' : value === null ? 'NULL' : 'string';
      return `<category render="true" symbol="${i}" value="${escaped(value === null ? '' : String(value))}" label="${escaped(label)}" type="${type}"/>`;
    })
    .join('');
  const renderer =
    field === null
      ? `<renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0" forceraster="0"><symbols>${symbols}</symbols></renderer-v2>`
      : `<renderer-v2 type="categorizedSymbol" attr="${escaped(field)}" symbollevels="0" enableorderby="0" forceraster="0"><categories>${categories}</categories><symbols>${symbols}</symbols></renderer-v2>`;
  const geometry = { point: 0, line: 1, polygon: 2 }[kind];
  return `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version="3.22.0" styleCategories="Symbology">${renderer}<layerGeometryType>${geometry}</layerGeometryType></qgis>`;
}

function qmlSymbol(name: number, look: Look, kind: Kind): string {
  const width = String(look.lineWidthMm);
  const [type, layer, options] = (
    {
      point: [
        'marker',
        'SimpleMarker',
        {
          name: 'circle',
          color: rgba(look.fill),
          outline_color: rgba(look.line),
          outline_width: width,
          size: '2',
          size_unit: 'MM',
        },
      ],
      line: [
        'line',
        'SimpleLine',
        { line_color: rgba(look.line), line_width: '0.4', line_width_unit: 'MM', line_style: 'solid' },
      ],
      polygon: [
        'fill',
        'SimpleFill',
        {
          color: rgba(look.fill),
          style: 'solid',
          outline_color: rgba(look.line),
          outline_style: 'solid',
          outline_width: width,
          outline_width_unit: 'MM',
        },
      ],
    } as const
  )[kind];
  const entries = Object.entries(options);
  // QGIS 3.26 and later read `Option`, earlier ones `prop`.
  const option = entries.map(([key, value]) => `<Option type="QString" name="${key}" value="${value}"/>`).join('');
  const prop = entries.map(([key, value]) => `<prop k="${key}" v="${value}"/>`).join('');
  return `<symbol type="${type}" name="${name}" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="${layer}" enabled="1" locked="0" pass="0"><Option type="Map">${option}</Option>${prop}</layer></symbol>`;
}

export function sldOf(style: LayerStyle, kind: Kind, layerName: string, field: string | null): string {
  const rules = rulesOf(style).map(({ value, label, look }) => {
    const name = escaped(label || layerName);
    const title = `<se:Name>${name}</se:Name><se:Description><se:Title>${name}</se:Title></se:Description>`;
    const filter =
      field === null
        ? ''
        : value === null
          ? '<se:ElseFilter/>'
          : `<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>${escaped(field)}</ogc:PropertyName><ogc:Literal>${escaped(String(value))}</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>`;
    return `<se:Rule>${title}${filter}${sldSymbol(look, kind)}</se:Rule>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc"><NamedLayer><se:Name>${escaped(layerName)}</se:Name><UserStyle><se:Name>${escaped(layerName)}</se:Name><se:FeatureTypeStyle>${rules.join('')}</se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>`;
}

function sldSymbol({ fill, line, lineWidthMm }: Look, kind: Kind): string {
  // A pixel of SLD is 0.28 mm.
  const width = (mm: number) => (mm / 0.28).toFixed(2);
  const parameter = (name: string, value: string) => `<se:SvgParameter name="${name}">${value}</se:SvgParameter>`;
  const stroke = (mm: number) =>
    `<se:Stroke>${parameter('stroke', line)}${parameter('stroke-width', width(mm))}</se:Stroke>`;
  const filled = `<se:Fill>${parameter('fill', fill)}</se:Fill>`;
  if (kind === 'line') return `<se:LineSymbolizer>${stroke(0.4)}</se:LineSymbolizer>`;
  if (kind === 'polygon') return `<se:PolygonSymbolizer>${filled}${stroke(lineWidthMm)}</se:PolygonSymbolizer>`;
  return `<se:PointSymbolizer><se:Graphic><se:Mark><se:WellKnownName>circle</se:WellKnownName>${filled}${stroke(lineWidthMm)}</se:Mark><se:Size>7</se:Size></se:Graphic></se:PointSymbolizer>`;
}

/** `#rrggbb` as QGIS writes colours. */
function rgba(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return `${value >> 16},${(value >> 8) & 255},${value & 255},255`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML knows no control characters. */
function escaped(text: string): string {
  return text.replace(/\p{Cc}|\p{Surrogate}/gu, ' ').replace(/[&<>"']/g, (sign) => entities[sign]!);
}
