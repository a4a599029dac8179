import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { BandChip } from "../ui/BandChip.tsx";
import { useShell } from "../useShell.ts";
import type { Tree } from "./presentTree.ts";

type Node = Tree["nodes"][number];

/** The whole plan on one page: goals, policies, sheets with the state of each indicator. */
export function PlanTree({
  tree,
  base,
  words,
}: {
  readonly tree: Tree;
  readonly base: string;
  readonly words: Dictionary["plan"];
}) {
  return tree.nodes.map((node) =>
    node.sheetNo === null ? (
      <Heading key={node.id} node={node} />
    ) : (
      <Sheet key={node.id} node={node} base={base} words={words} />
    ),
  );
}

function Heading({ node }: { readonly node: Node }) {
  const { dataLang } = useShell();
  const { level, levelName, number, title } = node;
  if (level === 0) {
    return (
      <h2 className="mt-14 border-t-2 border-solid-gray-900 pt-3 text-std-22B-150">
        <span className="block text-[0.875rem] font-normal text-solid-gray-700">
          {levelName} {number}
        </span>
        <span lang={dataLang}>{title}</span>
      </h2>
    );
  }
  return (
    <h3 className="mt-8 mb-2 text-std-18B-160">
      <span className="me-2 font-normal text-solid-gray-700">
        {levelName} {number}
      </span>
      <span lang={dataLang}>{title}</span>
    </h3>
  );
}

function Sheet({
  node,
  base,
  words,
}: {
  readonly node: Node;
  readonly base: string;
  readonly words: Dictionary["plan"];
}) {
  const { dataLang } = useShell();
  const { sheetNo, title, departments, indicators } = node;
  return (
    <section className="grid gap-x-8 gap-y-1 border-t border-solid-gray-300 py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div>
        <h4 className="font-bold">
          <a href={`${base}/sheets/${sheetNo}`} className="link-plain" lang={dataLang}>
            {String(sheetNo).padStart(2, "0")} {title}
          </a>
        </h4>
        <p className="text-solid-gray-700" lang={dataLang}>
          {departments.join("・")}
        </p>
      </div>
      {indicators.length === 0 ? (
        <p className="text-solid-gray-700">{words.none}</p>
      ) : (
        <ul aria-label={fill(words.indicators, { n: indicators.length })}>
          {indicators.map(({ name, isRepeat, band, summary }, index) => (
            <li
              key={index}
              className="grid gap-x-4 border-t border-solid-gray-100 py-1 first:border-t-0 first:pt-0 sm:grid-cols-[9rem_minmax(0,1fr)]"
            >
              {band ? <BandChip {...band} /> : <span />}
              <div>
                <span lang={dataLang}>{name}</span>
                {isRepeat && <span className="text-solid-gray-700">（{words.repeat}）</span>}
                <p className="text-solid-gray-800">{summary}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
