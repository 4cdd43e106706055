import qrcode from "qrcode-generator";
import { useMemo } from "react";

const QUIET_ZONE = 4;

/** A QR symbol as one SVG path, dark on white in every scheme because readers ask for that. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, size } = useMemo(() => symbolOf(text), [text]);
  return (
    <svg className="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function symbolOf(text: string): { readonly path: string; readonly size: number } {
  const symbol = qrcode(0, "M");
  symbol.addData(text);
  symbol.make();
  const modules = symbol.getModuleCount();
  const dark: string[] = [];
  for (let row = 0; row < modules; row += 1) {
    for (let column = 0; column < modules; column += 1) {
      if (symbol.isDark(row, column)) dark.push(`M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`);
    }
  }
  return { path: dark.join(""), size: modules + 2 * QUIET_ZONE };
}
