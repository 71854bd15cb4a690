/** Named in gateway_files by policycheck.yaml. */
export async function load(path: string): Promise<Response> {
  return fetch(`https://cart.example/${path}`, { signal: AbortSignal.timeout(5000) });
}
