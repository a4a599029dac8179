import { fill } from "../messages/fill.ts";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { useEditing } from "./Editing.tsx";
import { Finder } from "./Finder.tsx";
import { NodeForm, NodePrinting } from "./NodeForm.tsx";
import type { Found, NodePage } from "./presentNode.ts";
import { Programmes } from "./Programmes.tsx";
import { ToolForm, ToolInput } from "./ToolForm.tsx";
import { NodeTools } from "./Tools.tsx";

/** One node: what can be done with it, its fields, its indicators and programmes. */
export function NodePane({
  node,
  found,
  base,
  closed,
}: {
  readonly node: NodePage;
  readonly found: Found | null;
  readonly base: string;
  readonly closed: boolean;
}) {
  const { words } = useEditing();
  return (
    <fieldset disabled={closed} className="min-w-0">
      <legend className="sr-only">{node.title || words.untitled}</legend>
      {!closed && <NodeTools key={`tools-${node.id}-${node.position}`} node={node} base={base} />}
      <div className="mt-4">
        <NodeForm key={node.id} node={node} />
      </div>
      <div className="mt-12">
        <Section id="indicators" title={fill(words.indicatorsOf, { n: node.indicators.length })}>
          <NodeIndicators node={node} base={base} closed={closed} />
        </Section>
        <Section id="programmes" title={fill(words.programmesOf, { n: node.programmes.length })}>
          <Programmes node={node} base={base} closed={closed} />
        </Section>
        {!closed && (
          <Section id="again" title={words.again}>
            <Finder key={node.id} node={node} found={found} base={base} />
          </Section>
        )}
        <Section id="printing" title={words.printing}>
          <NodePrinting key={node.id} node={node} />
        </Section>
      </div>
    </fieldset>
  );
}

function NodeIndicators({
  node,
  base,
  closed,
}: {
  readonly node: NodePage;
  readonly base: string;
  readonly closed: boolean;
}) {
  const { words } = useEditing();
  const { dataLang } = useShell();
  const here = `${base}/nodes/${node.id}`;
  const count = node.indicators.length;
  return (
    <>
      {count === 0 && <p className="mb-3 text-solid-gray-700">{words.noIndicators}</p>}
      <ul className="border-b border-solid-gray-300 empty:border-0">
        {node.indicators.map((one, index) => (
          <li key={one.id} className="border-t border-solid-gray-300 py-2">
            <div className="flex flex-wrap items-baseline gap-x-4">
              <a
                href={`/staff${base}/indicators/${one.planIndicatorId}?at=${node.id}`}
                lang={dataLang}
                className="link-plain min-w-0 font-bold"
              >
                {one.printedName}
              </a>
              {one.isRepeat && <span>（{words.repeat}）</span>}
              <span className="ms-auto" />
              {!closed && (
                <>
                  {index > 0 && (
                    <ToolForm
                      edit={{
                        kind: "movePlacement",
                        placementId: one.id,
                        nodeId: node.id,
                        position: index - 1,
                      }}
                      go={here}
                      button={words.up}
                      buttonLabel={one.printedName}
                      kind="text"
                    />
                  )}
                  {index < count - 1 && (
                    <ToolForm
                      edit={{
                        kind: "movePlacement",
                        placementId: one.id,
                        nodeId: node.id,
                        position: index + 1,
                      }}
                      go={here}
                      button={words.down}
                      buttonLabel={one.printedName}
                      kind="text"
                    />
                  )}
                  <ToolForm
                    edit={{ kind: "removePlacement", placementId: one.id }}
                    go={here}
                    button={one.elsewhere.length > 0 ? words.removeHereOnly : words.giveUp}
                    buttonLabel={one.printedName}
                    kind="text"
                  />
                </>
              )}
            </div>
            <p className="flex flex-wrap gap-x-6 text-solid-gray-800">
              {one.rows.map(({ label, unit, baseline, target }, row) => (
                <span key={row} lang={dataLang}>
                  {label && `${label} `}
                  {baseline || "－"} → {target || "－"}
                  {unit && !baseline.endsWith(unit) && !target.endsWith(unit) && (
                    <span className="ms-1 text-[0.875rem] text-solid-gray-700">（{unit}）</span>
                  )}
                </span>
              ))}
            </p>
            {one.elsewhere.length > 0 && (
              <p className="text-[0.875rem] text-solid-gray-700">
                {words.alsoAt} <span lang={dataLang}>{one.elsewhere.join("、")}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
      {!closed && (
        <div className="mt-4">
          <ToolForm
            key={count}
            edit={{ kind: "addIndicator", nodeId: node.id, position: count, name: "", unit: null }}
            go={`${base}/indicators/`}
            button={words.addIndicator}
          >
            <ToolInput id="indicator-name" part="name" label={words.newIndicator} size="w-80" required />
            <ToolInput id="indicator-unit" part="unit" label={words.unit} size="w-28" />
          </ToolForm>
        </div>
      )}
    </>
  );
}
