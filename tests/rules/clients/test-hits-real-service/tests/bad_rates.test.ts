import axios from "axios";

test("rates are listed", async () => {
  const answer = await axios.get("https://api.rates.io/v1/latest", { timeout: 5000 }); // expect
  expect(answer.status).toBe(200);
});

test("rates have a feed", async () => {
  const answer = await fetch("https://feeds.rates.io/latest", { signal: AbortSignal.timeout(5000) }); // expect
  expect(answer.ok).toBe(true);
});
