import { Logger } from "./logger";

interface Settings {
  host: string;
  clientSecret: string;
}

export class Session {
  private readonly shown: string;

  constructor(
    private readonly logger: Logger,
    settings: Settings,
  ) {
    this.shown = settings.clientSecret;
  }

  open(): void {
    this.logger.info(`opening with ${this.shown}`); // expect
  }
}

export function direct(password: string, apiKey: string, request: any): void {
  console.log(password); // expect
  console.log(`key ${apiKey}`); // expect
  console.error("key " + apiKey); // expect
  console.log("token", request.accessToken); // expect
  console.info({ user: request.user, password }); // expect
  console.info({ user: request.user, token: request.body }); // expect
  console.log(request.headers["authorization"]); // expect
  console.log(process.env.DB_PASSWORD); // expect
  console.log(JSON.stringify({ apiKey })); // expect
}

export function throughNames(config: Settings): void {
  const { clientSecret } = config;
  console.log(clientSecret); // expect
  const shown = config.clientSecret;
  let text = "secret ";
  if (config.host) {
    text += shown;
  }
  console.log(text); // expect
  const fields = { host: config.host, shown };
  console.log(fields); // expect
  console.log(fields.shown); // expect
  [config.clientSecret].forEach((value) => {
    console.log(value); // expect
  });
  console.log(config); // expect
}

function announce(message: string): void {
  console.log(message); // expect
}

export function callAnnounce(token: string): void {
  announce(`token ${token}`);
}

export function fail(password: string, token: string): never {
  if (token) {
    throw new Error(`bad password ${password}`); // expect
  }
  const error = new Error("bad token " + token); // expect
  throw error;
}
