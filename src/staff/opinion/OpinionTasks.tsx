import { ButtonLink } from "../ui/Button.tsx";
import { Resource, ResourceList } from "../ui/ResourceList.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { OpinionTasksText } from "./loadOpinionTasks.ts";
import { StandingTag } from "./StandingTag.tsx";

/** Opinions on the home page: answers that are owed, what waits for planning, the way in for who gives opinions. */
export function OpinionTasks({ opinions }: { readonly opinions: OpinionTasksText | null }) {
  const { dataLang } = useShell();
  if (!opinions) return null;
  const { words: m, toAnswer, toFollowUp, counts, may } = opinions;
  const isDepartment = !may.give;
  if (isDepartment && toAnswer.length + toFollowUp.length === 0) return null;
  return (
    <div className="my-10">
      <Section
        id="opinion-tasks"
        title={isDepartment ? m.task : m.title}
        aside={
          <span className="flex flex-wrap gap-3">
            {may.give && (
              <ButtonLink size="small" href="/staff/opinions/new">
                {m.give}
              </ButtonLink>
            )}
            <ButtonLink size="small" kind="text" href="/staff/opinions">
              {m.toLedger}
            </ButtonLink>
          </span>
        }
      >
        {counts.length > 0 && (
          <p className="flex flex-wrap gap-x-8">
            {counts.map(({ text, href, n }) => (
              <a
                key={text}
                href={`/staff/opinions${href}`}
                className={`link-plain ${n > 0 ? "font-bold" : ""}`}
              >
                {text}
              </a>
            ))}
          </p>
        )}
        {toAnswer.length > 0 && (
          <ResourceList>
            {toAnswer.map((one) => (
              <Resource
                key={`${one.id} ${one.department}`}
                tag={<StandingTag standing={one.state} word={one.stateWord} />}
                title={
                  <>
                    {one.title} <span lang={dataLang}>{one.about}</span>
                  </>
                }
                details={
                  <>
                    <span lang={dataLang} className="block">
                      {one.text}
                    </span>
                    <span lang={dataLang}>{one.department}</span>　{one.year}　
                    {one.due && (
                      <span className={one.isOverdue ? "font-bold text-error-2" : ""}>
                        {m.due} {one.due} {one.isOverdue && m.late}
                      </span>
                    )}
                    {one.reason && <strong className="block text-error-2">{one.reason}</strong>}
                  </>
                }
                action={
                  <ButtonLink size="small" kind="primary" href={`/staff/opinions/${one.id}#answers`}>
                    {m.write}
                  </ButtonLink>
                }
              />
            ))}
          </ResourceList>
        )}
        {toFollowUp.length > 0 && (
          <>
            <h3 className="mt-6 mb-2 font-bold">{m.taskFollowUp}</h3>
            <ResourceList>
              {toFollowUp.map((one) => (
                <Resource
                  key={`${one.id} ${one.department}`}
                  title={
                    <>
                      {one.title} <span lang={dataLang}>{one.about}</span>
                    </>
                  }
                  details={
                    <>
                      <span lang={dataLang} className="block">
                        {one.text}
                      </span>
                      <span lang={dataLang}>
                        {one.department}　【{one.category}】
                      </span>
                      　{one.year}
                    </>
                  }
                  action={
                    <ButtonLink size="small" href={`/staff/opinions/${one.id}#answers`}>
                      {m.say}
                    </ButtonLink>
                  }
                />
              ))}
            </ResourceList>
          </>
        )}
      </Section>
    </div>
  );
}
