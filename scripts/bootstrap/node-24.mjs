import { existsSync } from 'node:fs';
import { inProject, Stop } from './project.mjs';

const wanted = 24;

/**
 * The Node that Lacuna runs on: the one that npm installed, or the one that runs this script if it is new enough.
 *
 * @returns {string}
 */
export function node24() {
  const installed = inProject(`node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(installed)) return installed;
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath;
  throw new Stop(
    `Lacuna runs on Node ${wanted}, and npm has none for ${process.platform} on ${process.arch}: install Node ${wanted} from https://nodejs.org and start again.`,
  );
}
