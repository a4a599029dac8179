import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { useShell } from "../useShell.ts";
import type { PictureItemData } from "./presentPicture.ts";

/** A picture in the list: what it looks like, what is said about it, where it is used. */
export function PictureItem({
  picture,
  words,
  base,
}: {
  readonly picture: PictureItemData;
  readonly words: Dictionary["pictures"];
  /** Address of the list of pictures. */
  readonly base: string;
}) {
  const { dataLang } = useShell();
  const { id, alt, caption, credit, rights, uses } = picture;
  return (
    <li className="grid gap-x-8 gap-y-3 border-t border-solid-gray-420 py-5 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <PictureImage picture={picture} base={base} />
      <div className="min-w-0">
        <p lang={dataLang} className="font-bold">
          {alt}
        </p>
        {caption && <p lang={dataLang}>{caption}</p>}
        <p className="flex flex-wrap gap-x-6">
          {credit && <span lang={dataLang}>{credit}</span>}
          <span lang={dataLang}>{rights}</span>
        </p>
        <p className="flex flex-wrap gap-x-6 text-[0.875rem] text-solid-gray-700">
          <span>{picture.sizeText}</span>
          <span>{fill(words.at, { at: picture.uploaded })}</span>
        </p>
        <UseList uses={uses} words={words} />
        <p className="mt-3">
          <ButtonLink size="small" href={`${base}/${id}`}>
            {words.edit}
            <span className="sr-only">
              : <span lang={dataLang}>{alt}</span>
            </span>
          </ButtonLink>
        </p>
      </div>
    </li>
  );
}

/** The picture itself, not larger than its place. */
export function PictureImage({
  picture: { id, alt, width, height },
  base,
}: {
  readonly picture: Pick<PictureItemData, "id" | "alt" | "width" | "height">;
  readonly base: string;
}) {
  const { dataLang } = useShell();
  return (
    <img
      src={`${base}/${id}/file`}
      alt={alt}
      lang={dataLang}
      width={width}
      height={height}
      loading="lazy"
      className="h-auto max-h-80 w-auto max-w-full self-start border border-solid-gray-300"
    />
  );
}

/** The parts of plans that show a picture, each with the way to it. */
export function UseList({
  uses,
  words,
}: {
  readonly uses: PictureItemData["uses"];
  readonly words: Dictionary["pictures"];
}) {
  const { dataLang } = useShell();
  if (uses.length === 0) return <p className="text-solid-gray-700">{words.unused}</p>;
  return (
    <div className="mt-1">
      <p className="text-[0.875rem] text-solid-gray-700">{words.usedAt}</p>
      <ul>
        {uses.map(({ planId, planTitle, versionId, versionNumber, place }) => (
          <li key={`${versionId} ${place}`}>
            <a
              href={`/staff/plans/${planId}/versions/${versionId}/edit`}
              lang={dataLang}
              className="text-key-900 underline underline-offset-4"
            >
              {fill(words.place, { plan: planTitle, n: versionNumber, place })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
