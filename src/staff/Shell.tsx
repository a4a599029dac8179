import type { ReactNode } from "react";
import { Form, NavLink, useLocation, useNavigation, useRouteLoaderData } from "react-router";
import { fill } from "./messages/fill.ts";
import type { loader } from "./root.tsx";

/** The frame around every page: city, ways to go, person, language. Shows only what the person may do. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const shell = useRouteLoaderData<typeof loader>("root");
  const navigation = useNavigation();
  if (!shell) return <main className="mx-auto max-w-[78rem] px-4 py-8 md:px-8">{children}</main>;
  const { words, person, may, cityName, locale, notices } = shell;
  return (
    <div className="flex min-h-screen flex-col">
      <a href="#content" className="link-plain sr-only focus:not-sr-only focus:m-2">
        {words.shell.skip}
      </a>
      <header className="border-b border-solid-gray-420 print:hidden">
        <div className="mx-auto flex max-w-[78rem] flex-wrap items-center gap-x-8 gap-y-1 px-4 py-2 md:px-8">
          <p className="flex items-baseline gap-2 font-bold">
            <span className="text-key-900">{words.shell.product}</span>
            {cityName && <span lang={locale === "en" ? "ja" : undefined}>{cityName}</span>}
          </p>
          {person && (
            <nav aria-label={words.shell.menu} className="flex flex-wrap gap-x-6">
              <Way to="/" text={words.shell.home} />
              <Way
                to="/notices"
                text={notices > 0 ? fill(words.notices.wayCount, { n: notices }) : words.notices.way}
              />
              {may.plans && <Way to="/plans" text={words.shell.plans} />}
              {may.calendar && <Way to="/calendar" text={words.shell.calendar} />}
              {may.organisation && <Way to="/organisation" text={words.shell.organisation} />}
              {may.council && <Way to="/council" text={words.shell.council} />}
              {may.audit && <Way to="/audit" text={words.shell.audit} />}
              {may.users && <Way to="/users" text={words.shell.users} />}
            </nav>
          )}
          <div className="ms-auto flex flex-wrap items-center gap-x-5 text-[0.875rem]">
            {person && (
              <Person
                name={person.name}
                post={person.posts[0] ?? words.shell.account}
                lang={locale === "en" ? "ja" : undefined}
              />
            )}
            <LanguageSwitch to={locale === "en" ? "ja" : "en"} text={words.shell.otherLanguage} />
            {person && (
              <Form method="post" action="/sign-out">
                <button type="submit" className="link-plain min-h-7 cursor-pointer">
                  {words.shell.signOut}
                </button>
              </Form>
            )}
          </div>
        </div>
      </header>
      <p role="status" className="sr-only">
        {navigation.state === "submitting" ? words.shell.wait : ""}
      </p>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-[78rem] grow px-4 pt-4 pb-24 md:px-8">
        {children}
      </main>
    </div>
  );
}

function Way({ to, text }: { readonly to: string; readonly text: string }) {
  return (
    <NavLink
      to={to}
      end={to === "/"}
      className="border-b-4 border-transparent py-1.5 hover:underline aria-[current=page]:border-key-900 aria-[current=page]:font-bold"
    >
      {text}
    </NavLink>
  );
}

function Person({
  name,
  post,
  lang,
}: {
  readonly name: string;
  readonly post: string;
  readonly lang: string | undefined;
}) {
  return (
    <NavLink to="/account" lang={lang} className="link-plain py-1">
      {post === name ? name : `${post} ${name}`}
    </NavLink>
  );
}

function LanguageSwitch({ to, text }: { readonly to: "ja" | "en"; readonly text: string }) {
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/language" reloadDocument>
      <input type="hidden" name="locale" value={to} />
      <input type="hidden" name="back" value={pathname + search} />
      <button type="submit" lang={to} className="link-plain min-h-7 cursor-pointer">
        {text}
      </button>
    </Form>
  );
}
