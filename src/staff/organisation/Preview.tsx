import { Form, useNavigation } from "react-router";
import type { ReorganisationKind } from "../../core/organisation/reorganisation.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { inputLook } from "../ui/Field.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { OwnedGroup } from "./presentOwned.ts";
import { assignField } from "./readReorganisation.ts";

interface PreviewData {
  readonly date: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly isDue: boolean;
  readonly groups: readonly OwnedGroup[];
  readonly assignments: Readonly<Record<string, number>>;
}
type Words = Pick<Dictionary, "organisation" | "reorganise">;

/** What a change would do, with everything that was typed, to be sent again. */
export function Preview({
  kind,
  preview,
  typed,
  words: all,
}: {
  readonly kind: ReorganisationKind;
  readonly preview: PreviewData;
  readonly typed: readonly (readonly [string, string])[];
  readonly words: Words;
}) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const words = all.reorganise;
  const { date, from, to, isDue, groups } = preview;
  const isSplit = kind === "split";
  // What the lists below ask again is not sent twice.
  const kept = typed.filter(([name]) => !isSplit || !name.startsWith(assignField("")));
  return (
    <Form method="post">
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Section id="preview" title={words.previewTitle}>
        <p className="text-std-20B-150">
          <span className="me-4">{date}</span>
          <span lang={dataLang}>
            {[from, to]
              .map((side) => side.join("・"))
              .filter(Boolean)
              .join(" → ")}
          </span>
          <span className="ms-3 font-normal text-solid-gray-700">{all.organisation[`kind_${kind}`]}</span>
        </p>
        <Banner tone="info" title={words.previewLead}>
          <p>{isDue ? words.isDue : fill(words.isPlanned, { date })}</p>
          {from.length > 0 && <p>{words.locked}</p>}
          {kind === "merge" && <p>{words.twoParts}</p>}
        </Banner>
      </Section>
      <Section id="moves" title={words.moves}>
        {groups.length === 0 && <p>{words.movesNothing}</p>}
        {isSplit && groups.length > 0 && <p className="mb-4">{words.assignLead}</p>}
        {groups.map((group) => (
          <div key={group.title} className="py-1">
            <Disclosure
              summary={`${group.title}（${fill(words.count, { n: group.items.length })}）`}
              open={isSplit && (group.kind === "sheet" || group.kind === "post")}
            >
              <ul className="ps-6">
                {group.items.map((item) => (
                  <li
                    key={item.key}
                    className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-solid-gray-300 py-2 first:border-t-0"
                  >
                    <span lang={dataLang}>
                      {item.text}
                      {item.note && <span className="ms-3 text-solid-gray-700">{item.note}</span>}
                    </span>
                    {isSplit && group.kind && (
                      <Destination item={item} group={group} preview={preview} words={words} />
                    )}
                  </li>
                ))}
              </ul>
            </Disclosure>
          </div>
        ))}
      </Section>
      <div className="mt-8 flex flex-wrap gap-4">
        <Button name="intent" value="apply" pending={pending}>
          {isDue ? words.apply : words.plan}
        </Button>
        <Button kind="secondary" name="intent" value="edit" pending={pending}>
          {words.back}
        </Button>
      </div>
    </Form>
  );
}

/** The part of a split to which a thing goes. */
function Destination({
  item,
  group,
  preview: { to, assignments },
  words,
}: {
  readonly item: OwnedGroup["items"][number];
  readonly group: OwnedGroup;
  readonly preview: PreviewData;
  readonly words: Words["reorganise"];
}) {
  const { dataLang } = useShell();
  const followsSheet = group.kind === "indicator" || group.kind === "figure";
  const place = assignments[item.key];
  return (
    <select
      name={assignField(item.key)}
      aria-label={`${words.destination}: ${item.text}`}
      defaultValue={place === undefined ? (followsSheet ? "" : "0") : String(place)}
      lang={dataLang}
      className={`${inputLook} w-auto! min-w-48`}
    >
      {followsSheet && <option value="">{words.withSheet}</option>}
      {to.map((name, index) => (
        <option key={name} value={index}>
          {name}
        </option>
      ))}
    </select>
  );
}
