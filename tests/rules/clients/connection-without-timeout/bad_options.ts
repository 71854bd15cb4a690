import axios from 'axios';
export async function a(url: string) {
  const o = { method: 'POST' };
  await fetch(url, o); // expect
  const c = { headers: {} };
  await axios.get(url, c); // expect
  await axios.post(url, o, c); // expect
  const t = { timeout: 5 };
  await axios.get(url, t);
  const config = { url, method: 'get' };
  await axios(config); // expect
  await axios.request(config); // expect
}
