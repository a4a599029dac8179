import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import type { PlanDocument, PublishedSection } from "../../core/publication/planDocument.ts";
import { sectionWords } from "../../core/plan/sectionWords.ts";
import { blockElements } from "./blockElements.ts";
import type { BookElement, PlanBook } from "./bookElement.ts";
import { bookWords } from "./bookWords.ts";
import { treeElements } from "./nodeElements.ts";

/** The plan as a book: title, text parts in their order, the policy tree where the plan has its place, the measures
 * in full. A plan that names no place for tree and measures gets both at its end. */
export function planBook(plan: PlanDocument): PlanBook {
  const { title, nickname, period, departments } = plan.plan;
  const { label, issued } = plan.version;
  const year = (fiscalYear: number) => fiscalYearLabel(fiscalYear, "ja", "full");
  return {
    city: plan.municipality.name,
    title,
    nickname,
    label,
    draft: plan.stage === "comment",
    imprint: [
      ...(plan.plan.collection ? [`${plan.plan.collection.number} ${plan.plan.collection.title}`] : []),
      period ? `計画期間　${year(period.start)}～${year(period.end)}` : "計画期間の定めなし",
      ...(issued ? [issued] : []),
      ...departments.map(({ name, office }) => (office ? `${name}（${office}）` : name)),
    ],
    date: new Date(Date.UTC(period?.start ?? 2000, 3, 1)),
    elements: elementsOf(plan),
  };
}

/** A chapter of so many parts begins a page. */
const longChapter = 8;

/** What a part is about, in brackets: the city gives it no title. */
function untitled(kind: PublishedSection["kind"]): string {
  return `（${sectionWords[kind].ja}）`;
}

function elementsOf(plan: PlanDocument): BookElement[] {
  const childrenOf = Map.groupBy(plan.sections, ({ parentId }) => parentId);
  const has = (kind: PublishedSection["kind"]) => plan.sections.some((section) => section.kind === kind);
  const part = (section: PublishedSection, level: number): BookElement[] => {
    const inner: BookElement[] = [
      ...section.content.flatMap(blockElements),
      ...(section.kind === "policyTree" ? [{ kind: "policyTree" as const }] : []),
      ...(section.kind === "measures" ? treeElements(plan, level + 1) : []),
      ...(childrenOf.get(section.id) ?? []).flatMap((child) => part(child, level + 1)),
    ];
    const { number, title, kind } = section;
    const newPage = level === 1 && inner.length >= longChapter;
    return [{ kind: "heading", level, number, text: title || untitled(kind), newPage }, ...inner];
  };
  const tree: BookElement[] = has("policyTree")
    ? []
    : [
        { kind: "heading", level: 1, number: "", text: bookWords.policyTree, newPage: true },
        { kind: "policyTree" },
      ];
  const sections = childrenOf.get(null) ?? [];
  const place = sections.findIndex((section) => section.kind === "measures");
  const at = place === -1 ? sections.length : place;
  return [
    ...sections.slice(0, at).flatMap((section) => part(section, 1)),
    ...tree,
    ...sections.slice(at).flatMap((section) => part(section, 1)),
    ...(has("measures") ? [] : treeElements(plan, 1)),
  ];
}
