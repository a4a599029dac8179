import { ButtonLink } from "../ui/Button.tsx";
import { Resource, ResourceList } from "../ui/ResourceList.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { SettingsPage } from "./settings.tsx";

/** The templates of inquiries, each on a page of its own. */
export function TemplateList({ page: { templates, words: all } }: { readonly page: SettingsPage }) {
  const { dataLang } = useShell();
  const words = all.reviewSettings;
  const address = (id: string) => `/staff/review-settings/templates/${encodeURIComponent(id)}`;
  return (
    <Section id="templates" title={words.templates}>
      <p className="mb-4">{words.templatesLead}</p>
      <ResourceList>
        {templates.map(({ id, name, subject }) => (
          <Resource
            key={id}
            title={<span lang={dataLang}>{name}</span>}
            details={<span lang={dataLang}>{subject}</span>}
            action={
              <ButtonLink size="small" href={address(id)}>
                {words.open}
              </ButtonLink>
            }
          />
        ))}
      </ResourceList>
      <p className="mt-4">
        <ButtonLink href={address("new")}>{words.addTemplate}</ButtonLink>
      </p>
    </Section>
  );
}
