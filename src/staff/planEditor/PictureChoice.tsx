import { fill } from "../messages/fill.ts";
import { useShell } from "../useShell.ts";
import { useEditing } from "./Editing.tsx";
import { smallInput } from "./fields.tsx";
import { useSaved } from "./Unit.tsx";

/** The picture that a text part shows, chosen among those of the city, with what it looks like. */
export function PictureChoice({ name, value }: { readonly name: string; readonly value: string }) {
  const { known, address, words } = useEditing().pictures;
  const { dataLang } = useShell();
  const isLost = value !== "" && !known.some(({ id }) => id === value);
  return (
    <div className="grid justify-items-start gap-2">
      <div className="w-96 max-w-full">
        <label htmlFor={name} className="block text-[0.875rem]">
          {words.label}
        </label>
        <select
          id={name}
          name={name}
          ref={useSaved<HTMLSelectElement>(value)}
          defaultValue={value}
          lang={dataLang}
          className={smallInput}
        >
          <option value="">{words.none}</option>
          {isLost && <option value={value}>{fill(words.lost, { id: value })}</option>}
          {known.map(({ id, alt }) => (
            <option key={id} value={id}>
              {alt}
            </option>
          ))}
        </select>
      </div>
      {value !== "" && !isLost && (
        // The words beside it stand in the list above.
        <img src={`${address}/${value}/file`} alt="" loading="lazy" className="max-h-40 max-w-full" />
      )}
      <a href={address} className="text-key-900 underline underline-offset-4">
        {words.add}
      </a>
    </div>
  );
}
