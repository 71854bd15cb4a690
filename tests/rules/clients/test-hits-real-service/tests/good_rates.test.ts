import axios from "axios";
import nock from "nock";

test("rates are listed", async () => {
  nock("https://api.rates.io").get("/v1/latest").reply(200, {});
  const answer = await axios.get("https://api.rates.io/v1/latest", { timeout: 5000 }); // expect: clients/hardcoded-configuration
  expect(answer.status).toBe(200);
});
