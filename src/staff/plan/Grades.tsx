import type { Dictionary } from "../messages/dictionary.ts";
import type { bandLook } from "../present/band.ts";
import { BandChip } from "../ui/BandChip.tsx";
import { useShell } from "../useShell.ts";

type Look = ReturnType<typeof bandLook> | null;

/** The mechanical grade of a row, and beside it the city's own with its reason where it gave one. */
export function Grades({
  band,
  own,
  words,
}: {
  readonly band: Look;
  readonly own: { readonly band: Look; readonly reason: string } | undefined;
  readonly words: Dictionary["evaluation"];
}) {
  const { dataLang } = useShell();
  if (!own) return band && <BandChip {...band} />;
  return (
    <>
      <span className="block">
        <span className="text-solid-gray-700">{words.mechanical}</span> {band && <BandChip {...band} />}
      </span>
      <span className="block">
        <span className="text-solid-gray-700">{words.own}</span> {own.band && <BandChip {...own.band} />}
        {own.reason && <span lang={dataLang}>（{own.reason}）</span>}
      </span>
    </>
  );
}
