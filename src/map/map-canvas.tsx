/**
 * The map on the screen: one component that is given a description and draws it.
 *
 * All of MapLibre, terra-draw and (with the first analysis cells) deck.gl come with this file: load it
 * lazily. For people who do not see the map, its place and scale stand in words beside it; for tests,
 * `data-idle` says that nothing is loading or moving.
 */
import { useEffect, useRef, useState } from 'react';
import styles from './map-canvas.module.css';
import type { MapCanvasProps } from './map-canvas-props.ts';
import { MapControls } from './map-controls.tsx';
import { MapDivider } from './map-divider.tsx';
import type { Camera } from './map-events.ts';
import type { MapViewEvents } from './map-view.ts';
import { MapView } from './map-view.ts';
import { mapWords } from './words.ts';

export function MapCanvas(props: MapCanvasProps) {
  const { language, scene, tiles, start, camera, tool, threeD, dividedAt, selected, hovered } = props;
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [view, setView] = useState<MapView | null>(null);
  const [isIdle, setIdle] = useState(false);
  const [isImpossible, setImpossible] = useState(false);
  const [place, setPlace] = useState<Camera | null>(null);

  // The map is made once; `start` and `tiles` are read then.
  const opening = useRef({ start, tiles });
  useEffect(() => {
    const { current: element } = container;
    if (!element) return;
    let made: MapView;
    try {
      made = new MapView(element, opening.current.start, opening.current.tiles, eventsOf(latest, setIdle, setPlace));
    } catch (error) {
      // No WebGL 2: the plan can still be worked on in tables.
      setImpossible(true);
      latest.current.onProblem((error as Error).message);
      return;
    }
    setView(made);
    return () => {
      setView(null);
      made.remove();
    };
  }, []);

  useEffect(() => view?.setScene(scene), [view, scene]);
  useEffect(() => view?.setHighlights(selected, hovered), [view, selected, hovered]);
  useEffect(() => view?.setTool(tool), [view, tool]);
  useEffect(() => view?.setThreeD(threeD), [view, threeD]);
  useEffect(() => view?.setDivider(dividedAt), [view, dividedAt]);
  useEffect(() => view?.setLanguage(`${mapWords.map[language]}: ${mapWords.mapHelp[language]}`), [view, language]);
  useEffect(() => {
    if (camera) view?.command(camera);
  }, [view, camera]);

  return (
    <div className={styles['frame']} role="application" aria-label={mapWords.map[language]} data-idle={isIdle}>
      <div ref={container} className={styles['map']} />
      {isImpossible && <p className={styles['impossible']}>{mapWords.impossible[language]}</p>}
      <MapDivider scene={scene} language={language} at={dividedAt} onMove={props.onDivide} />
      <div className={styles['cross']} aria-hidden="true" />
      <MapControls
        language={language}
        bearing={place?.bearing ?? 0}
        pitch={place?.pitch ?? 0}
        onZoom={(steps) => view?.zoomBy(steps)}
        onNorth={() => view?.command({ kind: 'north' })}
      />
      <output className={styles['spoken']} data-map-place>
        {place && placeInWords(place, language)}
      </output>
    </div>
  );
}

function placeInWords({ lng, lat, zoom, scale }: Camera, language: MapCanvasProps['language']): string {
  const words = (key: keyof typeof mapWords) => mapWords[key][language];
  const nearest = 10 ** Math.max(0, Math.floor(Math.log10(scale)) - 1);
  const rounded = Math.round(scale / nearest) * nearest;
  return `${words('centre')} ${lng.toFixed(5)}, ${lat.toFixed(5)}; ${words('zoom')} ${zoom.toFixed(2)}; ${words('scale')} 1:${rounded}`;
}

/** Events go to the handlers of the latest render, so that the map need not be told when one changes. */
function eventsOf(
  latest: { readonly current: MapCanvasProps },
  setIdle: (isIdle: boolean) => void,
  setPlace: (camera: Camera) => void,
): MapViewEvents {
  return {
    onPick: (pick) => latest.current.onPick(pick),
    onHover: (hit) => latest.current.onHover(hit),
    onSelectArea: (area) => latest.current.onSelectArea(area),
    onPaint: (hits) => latest.current.onPaint(hits),
    onDraw: (drawing) => latest.current.onDraw(drawing),
    onCancelTool: () => latest.current.onCancelTool(),
    onDrawingSize: (size) => latest.current.onDrawingSize(size),
    onCamera: (camera) => {
      setPlace(camera);
      latest.current.onCamera(camera);
    },
    onPointer: (lngLat) => latest.current.onPointer(lngLat),
    onProblem: (message) => latest.current.onProblem(message),
    onIdle: setIdle,
  };
}
