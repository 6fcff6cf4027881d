import type { MetadataWarning } from '../verdict.ts';
import { foundWarnings } from './found-warnings.ts';
import { xmlText } from './xml-text.ts';

const longestPacket = 256 * 1024;

/** What the XMP packet of an image or a PDF gives away. */
export function xmpWarnings(bytes: Buffer): MetadataWarning[] {
  const start = bytes.indexOf('<x:xmpmeta');
  if (start < 0) return [];
  const packet = bytes.toString('utf8', start, start + longestPacket).split('</x:xmpmeta>')[0]!;
  const warnings = foundWarnings();
  const list = /<dc:creator>([\s\S]*?)<\/dc:creator>/.exec(packet)?.[1] ?? '';
  for (const [, name] of list.matchAll(/<rdf:li[^>]*>([^<]*)/g))
    warnings.add('author', xmlText(name!));
  warnings.add('software', property(packet, 'xmp:CreatorTool'));
  warnings.add('software', property(packet, 'pdf:Producer'));
  warnings.add('device', property(packet, 'tiff:Model'));
  warnings.add('serial-number', property(packet, 'aux:SerialNumber'));
  const [latitude, longitude] = [
    property(packet, 'exif:GPSLatitude'),
    property(packet, 'exif:GPSLongitude'),
  ];
  if (latitude && longitude) warnings.add('location', `${latitude} ${longitude}`);
  return warnings.found();
}

/** A property stands as an attribute or as an element. */
function property(packet: string, name: string): string | undefined {
  const value = new RegExp(`${name}\\s*=\\s*"([^"]*)"|<${name}>([^<]*)<`).exec(packet);
  return value ? xmlText(value[1] ?? value[2] ?? '') : undefined;
}
