import { describe, expect, it } from 'vitest';
import { hostOf, isWebAddress } from '../../../src/features/osm/host-of.ts';
import { appSettings } from '../../../src/store/app-settings.ts';

describe('asking an OpenStreetMap server', () => {
  it('is off until a person switches it on', () => {
    expect(appSettings.getState().osmAllowed).toBe(false);
    expect(appSettings.getState().overpassEndpoint).toBe('https://overpass-api.de/api/interpreter');
  });

  it('names the server, and takes only web addresses', () => {
    expect(hostOf('https://overpass-api.de/api/interpreter')).toBe('overpass-api.de');
    expect(hostOf('http://10.0.0.7:8080/api')).toBe('10.0.0.7:8080');
    expect(hostOf('overpass')).toBe('overpass');
    for (const good of ['https://a.b/c', 'http://127.0.0.1:1/']) expect(isWebAddress(good)).toBe(true);
    for (const bad of ['', 'overpass-api.de', 'javascript:alert(1)', 'file:///etc/hosts', 'data:,x'])
      expect(isWebAddress(bad), bad).toBe(false);
  });
});
