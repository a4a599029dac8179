import { data } from "react-router";
import { openLoader } from "./guard.ts";

export const loader = openLoader(async () => {
  throw data({ message: "" }, { status: 404 });
});

export default function NotFound() {
  return null;
}
