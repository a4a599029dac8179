import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { BandChip } from "../ui/BandChip.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { useShell } from "../useShell.ts";
import type { TreeNode } from "./presentTree.ts";

interface Shown {
  readonly node: TreeNode;
  readonly depth: number;
  /** Where the sheets of the year are; null before any year is under review. */
  readonly base: string | null;
  readonly words: Dictionary["plan"];
}

/** The whole plan on one page: its levels as the city nests them, sheets with the state of each indicator. */
export function PlanTree({
  tree,
  base,
  words,
}: Pick<Shown, "base" | "words"> & { readonly tree: readonly TreeNode[] }) {
  return tree.map((node) => <Branch key={node.id} node={node} depth={0} base={base} words={words} />);
}

function Branch(shown: Shown) {
  const { node, depth, words } = shown;
  const { dataLang } = useShell();
  if (node.sheetNo !== null) return <Sheet {...shown} />;
  const name = (
    <>
      {node.levelName} {node.number}
    </>
  );
  const title = <span lang={dataLang}>{node.title || words.untitled}</span>;
  return (
    <>
      {depth === 0 ? (
        <h2 className="mt-14 border-t-2 border-solid-gray-900 pt-3 text-std-22B-150">
          <span className="block text-[0.875rem] font-normal text-solid-gray-700">{name}</span>
          {title}
        </h2>
      ) : (
        <h3 className="mt-8 mb-2 text-std-18B-160">
          <span className="me-2 font-normal text-solid-gray-700">{name}</span>
          {title}
        </h3>
      )}
      {node.indicators.length > 0 && <Indicators {...shown} />}
      {node.children.map((child) => (
        <Branch key={child.id} {...shown} node={child} depth={depth + 1} />
      ))}
    </>
  );
}

function Sheet(shown: Shown) {
  const { node, base, depth, words } = shown;
  const { dataLang } = useShell();
  const { sheetNo, departments, indicators, children } = node;
  const Heading = depth === 0 ? "h2" : depth === 1 ? "h3" : "h4";
  const title = `${String(sheetNo).padStart(2, "0")} ${node.title}`;
  return (
    <section className="grid gap-x-8 gap-y-1 border-t border-solid-gray-300 py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div>
        <Heading className="font-bold">
          {base ? (
            <a href={`${base}/sheets/${sheetNo}`} className="link-plain" lang={dataLang}>
              {title}
            </a>
          ) : (
            <span lang={dataLang}>{title}</span>
          )}
        </Heading>
        <p className="text-solid-gray-700" lang={dataLang}>
          {departments.join("・")}
        </p>
        {children.length > 0 && (
          <Disclosure
            summary={fill(words.below, { level: children[0]?.levelName ?? "", n: children.length })}
          >
            <Below nodes={children} words={words} />
          </Disclosure>
        )}
      </div>
      {indicators.length === 0 ? (
        <p className="text-solid-gray-700">{words.none}</p>
      ) : (
        <Indicators {...shown} />
      )}
    </section>
  );
}

/** What stands below a sheet is part of it: contents and their details as a plain list. */
function Below({
  nodes,
  words,
}: {
  readonly nodes: readonly TreeNode[];
  readonly words: Dictionary["plan"];
}) {
  const { dataLang } = useShell();
  return (
    <ul className="ms-5 list-disc">
      {nodes.map((node) => (
        <li key={node.id}>
          <span lang={dataLang}>
            {node.number} {node.title || words.untitled}
          </span>
          {node.children.length > 0 && <Below nodes={node.children} words={words} />}
        </li>
      ))}
    </ul>
  );
}

function Indicators({ node, words }: Shown) {
  const { dataLang } = useShell();
  return (
    <ul aria-label={fill(words.indicators, { n: node.indicators.length })}>
      {node.indicators.map(({ name, isRepeat, band, summary }, index) => (
        <li
          key={index}
          className={`grid gap-x-4 border-t border-solid-gray-100 py-1 first:border-t-0 first:pt-0 ${band ? "sm:grid-cols-[9rem_minmax(0,1fr)]" : ""}`}
        >
          {band && <BandChip {...band} />}
          <div>
            <span lang={dataLang}>{name}</span>
            {isRepeat && <span className="text-solid-gray-700">（{words.repeat}）</span>}
            <p className="text-solid-gray-800">{summary}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
