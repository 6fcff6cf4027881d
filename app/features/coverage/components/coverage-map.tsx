import { useI18n } from '#app/i18n/i18n-context.tsx';
import { shadeOf } from '../domain/coverage-table.ts';
import type { Tile } from '../queries/get-coverage.server.ts';

const STEP = 67;
const SIDE = 62;

export interface CoverageMapProps {
  tiles: readonly Tile[];
  chosen: string | null;
  hrefOf: (region: string) => string;
}

/** The regions as squares, each a link; a schematic picture, of which the table says the same. */
export function CoverageMap({ tiles, chosen, hrefOf }: CoverageMapProps) {
  const { t } = useI18n();
  const most = Math.max(1, ...tiles.map(({ reports }) => reports));
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1;
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1;
  return (
    <svg
      className="cmap"
      viewBox={`-2 -2 ${columns * STEP} ${rows * STEP}`}
      role="group"
      aria-label={t('coverage:map.label')}
    >
      <defs>
        <pattern
          id="hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path className="hatch" d="M0 0V6" />
        </pattern>
      </defs>
      {tiles.map((tile) => (
        <a
          key={tile.key}
          href={hrefOf(tile.key)}
          aria-label={t('coverage:map.tile', { count: tile.reports, region: tile.label })}
          aria-current={tile.key === chosen ? 'true' : undefined}
          className={`h${shadeOf(tile.reports, most)}`}
        >
          <Square tile={tile} />
        </a>
      ))}
    </svg>
  );
}

function Square({ tile }: { tile: Tile }) {
  const { t, format } = useI18n();
  const [x, y] = [tile.column * STEP, tile.row * STEP];
  const middle = x + SIDE / 2;
  return (
    <>
      <rect x={x} y={y} width={SIDE} height={SIDE} rx="4" />
      {tile.reports === 0 && (
        <>
          <rect
            className="hatched"
            x={x}
            y={y}
            width={SIDE}
            height={SIDE}
            rx="4"
            fill="url(#hatch)"
          />
          <rect className="clear" x={x + 4} y={y + 8} width={SIDE - 8} height={SIDE - 16} rx="3" />
        </>
      )}
      <text x={middle} y={y + 31} className="v">
        {format.number(tile.reports)}
      </text>
      <text x={middle} y={y + 48} className="l">
        {t(`coverage:tile.${tile.key}`)}
      </text>
      <text x={middle} y={y + 50} className="ls" aria-hidden="true">
        {t(`coverage:tiny.${tile.key}`)}
      </text>
    </>
  );
}
