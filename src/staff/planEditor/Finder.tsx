import type { ReactNode } from "react";
import { Form } from "react-router";
import { Button } from "../ui/Button.tsx";
import { useShell } from "../useShell.ts";
import { useEditing } from "./Editing.tsx";
import { smallInput } from "./fields.tsx";
import type { Found, NodePage } from "./presentNode.ts";
import { ToolForm } from "./ToolForm.tsx";

/** Places an indicator or a programme here again (再掲), or adopts an indicator that the city has already: found by
 * a part of its name. */
export function Finder({
  node,
  found,
  base,
}: {
  readonly node: NodePage;
  readonly found: Found | null;
  readonly base: string;
}) {
  const { words } = useEditing();
  const here = `${base}/nodes/${node.id}`;
  const end = { nodeId: node.id, position: node.indicators.length };
  return (
    <>
      <p className="mb-3">{words.againLead}</p>
      <Form method="get" preventScrollReset role="search" className="flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor="find" className="block text-[0.875rem]">
            {words.findLabel}
          </label>
          <input
            id="find"
            name="find"
            defaultValue={found?.asked}
            className={`${smallInput} w-80 max-w-full`}
          />
        </div>
        <Button size="small" kind="secondary">
          {words.find}
        </Button>
      </Form>
      {found && (
        <div className="mt-4 grid gap-6" role="status">
          {found.indicators.length + found.adoptable.length + found.programmes.length === 0 && (
            <p>{words.nothingFound}</p>
          )}
          <Group title={words.foundIndicators} items={found.indicators} details={({ at }) => at}>
            {({ id, name }) => (
              <ToolForm
                edit={{ kind: "placeIndicator", planIndicatorId: id, ...end }}
                go={here}
                button={words.placeAgain}
                buttonLabel={name}
              />
            )}
          </Group>
          <Group
            title={words.foundAdoptable}
            items={found.adoptable}
            details={({ units }) => units.join("・")}
          >
            {({ id, name }) => (
              <ToolForm
                edit={{ kind: "adoptIndicator", indicatorId: id, ...end }}
                go={here}
                button={words.adopt}
                buttonLabel={name}
              />
            )}
          </Group>
          <Group title={words.foundProgrammes} items={found.programmes}>
            {({ id, name }) => (
              <ToolForm
                edit={{
                  kind: "placeProgramme",
                  nodeId: node.id,
                  position: node.programmes.length,
                  programmeId: id,
                  number: "",
                  name,
                }}
                go={here}
                button={words.placeAgain}
                buttonLabel={name}
              />
            )}
          </Group>
          {found.more && <p>{words.moreFound}</p>}
        </div>
      )}
    </>
  );
}

function Group<Item extends { readonly id: string; readonly name: string }>({
  title,
  items,
  details,
  children,
}: {
  readonly title: string;
  readonly items: readonly Item[];
  readonly details?: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}) {
  const { dataLang } = useShell();
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="font-bold">{title}</h3>
      <ul>
        {items.map((item) => (
          <li
            key={item.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-solid-gray-300 py-2"
          >
            <span lang={dataLang} className="min-w-0">
              {item.name}
              {details?.(item) && (
                <span className="ms-2 text-[0.875rem] text-solid-gray-700">{details(item)}</span>
              )}
            </span>
            {children(item)}
          </li>
        ))}
      </ul>
    </section>
  );
}
