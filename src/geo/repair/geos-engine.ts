/**
 * Polygons repaired, cut and joined by GEOS, in whatever plane the coordinates stand in.
 *
 * GEOS comes as WebAssembly (geos-wasm, LGPL-3.0) in a file of its own that is fetched when the first repair is asked
 * for and can be replaced by another build of the same package. Memory on its side is freed by hand after each call.
 * What it cannot do it says: `GeosFailure`.
 */
import type { Geos } from 'geos-wasm';

/** Parts of closed rings, outline first, x and y by turns. */
export type Parts = readonly (readonly Float64Array[])[];

/** `structure`: rings keep their meaning, holes are cut, parts united. `linework`: every line divides inside from outside. */
export type ValidMethod = 'structure' | 'linework';

export class GeosFailure extends Error {
  override readonly name = 'GeosFailure';
}

export interface GeosEngine {
  isValid(parts: Parts): boolean;
  makeValid(parts: Parts, method: ValidMethod): Parts;
  subtract(from: Parts, what: Parts): Parts;
  unite(a: Parts, b: Parts): Parts;
  intersect(a: Parts, b: Parts): Parts;
  /** Grown by so many units of the plane, corners kept. */
  grow(parts: Parts, by: number): Parts;
}

const POLYGON = 3;
const MULTI_POLYGON = 6;
const FLAT_CAP = 2;
const MITRE_JOIN = 2;
const MITRE_LIMIT = 5;
const methodCodes = { linework: 0, structure: 1 } as const;

let engine: Promise<GeosEngine> | null = null;
let lastMessage = '';

export function geosEngine(): Promise<GeosEngine> {
  engine ??= import('geos-wasm')
    .then(({ default: initGeos }) =>
      initGeos({
        errorHandler: (message) => {
          lastMessage = message;
        },
        // Notices repeat what the result says.
        noticeHandler: () => {},
      }),
    )
    .then(engineOf);
  return engine;
}

function engineOf(geos: Geos): GeosEngine {
  const { Module } = geos;

  function sure(pointer: number): number {
    if (pointer === 0) throw new GeosFailure(lastMessage || 'GEOS gave no result');
    return pointer;
  }

  function ringTo(xy: Float64Array): number {
    const buffer = Module._malloc(xy.byteLength);
    Module.HEAPF64.set(xy, buffer / 8);
    const sequence = geos.GEOSCoordSeq_copyFromBuffer(buffer, xy.length / 2, 0, 0);
    Module._free(buffer);
    // The ring takes the sequence over.
    return sure(geos.GEOSGeom_createLinearRing(sure(sequence)));
  }

  function withPointers<T>(pointers: readonly number[], use: (buffer: number) => T): T {
    const buffer = Module._malloc(4 * Math.max(1, pointers.length));
    Module.HEAPU32.set(pointers, buffer / 4);
    const result = use(buffer);
    Module._free(buffer);
    return result;
  }

  function polygonTo(rings: readonly Float64Array[]): number {
    const [shell, ...holes] = rings.map(ringTo);
    if (shell === undefined) throw new GeosFailure('a part without a ring');
    return sure(withPointers(holes, (buffer) => geos.GEOSGeom_createPolygon(shell, buffer, holes.length)));
  }

  /** A part that GEOS cannot take (two vertices) would leave the others behind: they are freed. */
  function to(parts: Parts): number {
    const polygons: number[] = [];
    try {
      for (const rings of parts) polygons.push(polygonTo(rings));
    } catch (error) {
      for (const polygon of polygons) geos.GEOSGeom_destroy(polygon);
      throw error;
    }
    return sure(
      withPointers(polygons, (buffer) => geos.GEOSGeom_createCollection(MULTI_POLYGON, buffer, polygons.length)),
    );
  }

  function ringFrom(ring: number): Float64Array {
    const sequence = sure(geos.GEOSGeom_getCoordSeq(ring));
    const sizeAt = Module._malloc(4);
    geos.GEOSCoordSeq_getSize(sequence, sizeAt);
    const size = Module.getValue(sizeAt, 'i32');
    Module._free(sizeAt);
    const buffer = Module._malloc(16 * size);
    geos.GEOSCoordSeq_copyToBuffer(sequence, buffer, 0, 0);
    const xy = Module.HEAPF64.slice(buffer / 8, buffer / 8 + 2 * size);
    Module._free(buffer);
    return xy;
  }

  /** Lines and points that come with the polygons have no area and are left out. */
  function from(geometry: number): Float64Array[][] {
    if (geos.GEOSisEmpty(geometry) === 1) return [];
    const type = geos.GEOSGeomTypeId(geometry);
    if (type === POLYGON) {
      const rings = [ringFrom(geos.GEOSGetExteriorRing(geometry))];
      const holes = geos.GEOSGetNumInteriorRings(geometry);
      for (let i = 0; i < holes; i++) rings.push(ringFrom(geos.GEOSGetInteriorRingN(geometry, i)));
      return [rings];
    }
    if (type < MULTI_POLYGON) return [];
    const parts: Float64Array[][] = [];
    const count = geos.GEOSGetNumGeometries(geometry);
    for (let i = 0; i < count; i++) parts.push(...from(geos.GEOSGetGeometryN(geometry, i)));
    return parts;
  }

  function compute(inputs: readonly Parts[], work: (...pointers: number[]) => number): Parts {
    const pointers: number[] = [];
    try {
      for (const parts of inputs) pointers.push(to(parts));
      lastMessage = '';
      const result = sure(work(...pointers));
      try {
        return from(result);
      } finally {
        geos.GEOSGeom_destroy(result);
      }
    } finally {
      for (const pointer of pointers) geos.GEOSGeom_destroy(pointer);
    }
  }

  return {
    isValid(parts) {
      const pointer = to(parts);
      const answer = geos.GEOSisValid(pointer);
      geos.GEOSGeom_destroy(pointer);
      return answer === 1;
    },
    makeValid(parts, method) {
      return compute([parts], (geometry) => {
        const parameters = geos.GEOSMakeValidParams_create();
        geos.GEOSMakeValidParams_setMethod(parameters, methodCodes[method]);
        geos.GEOSMakeValidParams_setKeepCollapsed(parameters, 0);
        const valid = geos.GEOSMakeValidWithParams(geometry, parameters);
        geos.GEOSMakeValidParams_destroy(parameters);
        return valid;
      });
    },
    subtract: (a, b) => compute([a, b], (one, two) => geos.GEOSDifference(one as number, two as number)),
    unite: (a, b) => compute([a, b], (one, two) => geos.GEOSUnion(one as number, two as number)),
    intersect: (a, b) => compute([a, b], (one, two) => geos.GEOSIntersection(one as number, two as number)),
    grow: (parts, by) =>
      compute([parts], (geometry) =>
        geos.GEOSBufferWithStyle(geometry as number, by, 1, FLAT_CAP, MITRE_JOIN, MITRE_LIMIT),
      ),
  };
}
