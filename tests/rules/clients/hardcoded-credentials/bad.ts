import { createHmac } from 'node:crypto';
import session from 'express-session';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';

const password = 'hunter2'; // expect
export const API_KEY = '9f8b1c2d3e4f5a6b7c8d9e0f'; // expect
const dbPassword: string = "s3cr3t!"; // expect
let clientSecret = `blue42green`; // expect
const jwtSecret = process.env.JWT_SECRET || 'keyboard cat'; // expect
const sessionSecret = process.env.SESSION_SECRET ?? 'dev-secret-0815'; // expect
const accessToken = 'tok55aa' as const; // expect
const token = 'a8f5f167f44f4964e6c998dee827110c'; // expect
const url = 'postgres://reports:hunter2@db.acme.io/reports'; // expect
const mongo = `mongodb+srv://reports:hunter2@${host}/reports`; // expect
const stripeClient = new Stripe('sk_live_51H8abcdEFGHijklMNOPqrst'); // expect
const google = 'AIzaSyB4cD5eF6gH7iJ8kL9mN0oP1qR2sT3uV4w'; // expect

export const pool = new Pool({
  host: 'db.acme.io',
  user: 'reports',
  password: 'hunter2', // expect
  connectionTimeoutMillis: 2000,
});

export class ReportClient {
  private readonly apiKey = '9f8b1c2d3e4f'; // expect
  static password = 'hunter2'; // expect
  #secret = 'blue42green'; // expect

  constructor(private host: string, private passwd: string = 'hunter2') { // expect
    this.apiSecret = 'blue42green'; // expect
    this.options['password'] = 'hunter2'; // expect
  }

  connect(user: string, password = 'hunter2') { // expect
    if (password === 'root') { // expect
      return true;
    }
    if ('letmein' == password) { // expect
      return false;
    }
    return this.send({ Authorization: 'Basic cmVwb3J0czpodW50ZXIy' }); // expect
  }
}

export function start(app: App, request: Request) {
  app.use(session({ secret: 'keyboard cat', resave: false })); // expect
  request.setHeader('Authorization', 'Bearer 4f9a0c1e2b3d4f5a'); // expect
  process.env.DB_PASSWORD = 'hunter2'; // expect
  process.env['DB_PASSWORD'] = 'hunter2'; // expect
  const headers = { 'x-api-key': '4f9a0c1e2b3d4f5a' }; // expect
  const mac = createHmac('sha256', 'blue42green'); // expect
  return jwt.sign({ sub: '1', headers, mac }, 'secret'); // expect
}
