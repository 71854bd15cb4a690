import { createHash } from "crypto";

interface Settings {
  host: string;
  clientSecret: string;
}

const TOKEN_HEADER = "x-token";

function maskToken(value: string): string {
  return value.slice(0, 2) + "***";
}

export function spokenOf(password: string, token: string, settings: Settings): void {
  console.log("refreshing token");
  console.log("password set", password !== undefined);
  console.log(`token ${token ? "set" : "missing"}`);
  console.log(`token length ${token.length}`);
  console.log(`token ${maskToken(token)}`);
  console.log(createHash("sha256").update(token).digest("hex"));
  console.log(`host ${settings.host}`);
  console.log({ user: "me", password: "***" });
  console.log(Boolean(password), !!token, TOKEN_HEADER);
}

export function resembling(tokenCount: number, maxTokens: number, nextPageToken: string, secretName: string): void {
  console.log(tokenCount, maxTokens, nextPageToken, secretName);
}

export function throughNames(password: string): void {
  const fields = { user: "me", password };
  console.log(fields.user);
  const hashedPassword = createHash("sha256").update(password).digest("hex");
  console.log(hashedPassword);
}

export function fail(token: string): void {
  if (!token) {
    throw new Error("the token is missing");
  }
}
