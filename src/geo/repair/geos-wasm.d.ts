/** The few functions of GEOS that are used; the package's own types are no module and clash with other libraries'. */
declare module 'geos-wasm' {
  /** Pointers are numbers; 0 is a failure, told to `errorHandler`. */
  export interface Geos {
    readonly Module: {
      _malloc(bytes: number): number;
      _free(pointer: number): void;
      getValue(pointer: number, type: 'i32'): number;
      readonly HEAPF64: Float64Array;
      readonly HEAPU32: Uint32Array;
    };
    GEOSCoordSeq_copyFromBuffer(buffer: number, size: number, hasZ: 0, hasM: 0): number;
    GEOSCoordSeq_copyToBuffer(sequence: number, buffer: number, hasZ: 0, hasM: 0): number;
    GEOSCoordSeq_getSize(sequence: number, size: number): number;
    GEOSGeom_getCoordSeq(geometry: number): number;
    GEOSGeom_createLinearRing(sequence: number): number;
    GEOSGeom_createPolygon(shell: number, holes: number, count: number): number;
    GEOSGeom_createCollection(type: number, parts: number, count: number): number;
    GEOSGeom_destroy(geometry: number): void;
    GEOSGeomTypeId(geometry: number): number;
    GEOSGetNumGeometries(geometry: number): number;
    GEOSGetGeometryN(geometry: number, index: number): number;
    GEOSGetExteriorRing(geometry: number): number;
    GEOSGetNumInteriorRings(geometry: number): number;
    GEOSGetInteriorRingN(geometry: number, index: number): number;
    GEOSisEmpty(geometry: number): number;
    GEOSisValid(geometry: number): number;
    GEOSDifference(a: number, b: number): number;
    GEOSUnion(a: number, b: number): number;
    GEOSIntersection(a: number, b: number): number;
    GEOSBufferWithStyle(
      geometry: number,
      width: number,
      quadrantSegments: number,
      capStyle: number,
      joinStyle: number,
      mitreLimit: number,
    ): number;
    GEOSMakeValidParams_create(): number;
    GEOSMakeValidParams_destroy(parameters: number): void;
    GEOSMakeValidParams_setMethod(parameters: number, method: 0 | 1): number;
    GEOSMakeValidParams_setKeepCollapsed(parameters: number, keep: 0 | 1): number;
    GEOSMakeValidWithParams(geometry: number, parameters: number): number;
  }

  export default function initGeosJs(config?: {
    errorHandler?: (message: string) => void;
    noticeHandler?: (message: string) => void;
  }): Promise<Geos>;
}
