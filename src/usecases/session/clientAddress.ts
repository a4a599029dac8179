import { addressHeader } from "./auth.ts";

/** The address of the other end, as our server noted it in the request. */
export function clientAddressOf(request: Request): string {
  return request.headers.get(addressHeader) ?? "unknown";
}
