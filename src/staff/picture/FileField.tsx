import { pictureLimits } from "../../core/picture/pictureHead.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { describedBy, inputLook, Problem } from "../ui/Field.tsx";

/** Where the picture file is chosen. A browser forgets it after a refusal; it has to be chosen again. */
export function FileField({
  words,
  problem,
}: {
  readonly words: Dictionary["pictures"];
  readonly problem: string | undefined;
}) {
  return (
    <div className="max-w-md">
      <label htmlFor="file" className="block font-bold">
        {words.file}
      </label>
      <p id="file-hint" className="text-solid-gray-700">
        {words.fileHint}
      </p>
      <input
        id="file"
        name="file"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        required
        // Said before anything is sent: a browser that sends far too much may see its connection closed.
        onChange={({ currentTarget }) => {
          const isTooLarge = (currentTarget.files?.[0]?.size ?? 0) > pictureLimits.bytes;
          currentTarget.setCustomValidity(isTooLarge ? words.tooLarge : "");
        }}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy("file", words.fileHint, problem)}
        className={`mt-1 ${inputLook}`}
      />
      <Problem id="file" problem={problem} />
    </div>
  );
}
