import { readFileSync } from 'fs';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { program } from 'commander';

const secrets = new SecretsManagerClient({});

export const token = () => secrets.send(new GetSecretValueCommand({ SecretId: 'reports/token' }));

export const settings = {
  password: process.env.POSTGRES_PASSWORD ?? '', // expect
  cache: process.env['REDIS_PASSWORD'] ?? '', // expect
};

program.option('--db-password <password>', 'the password of the database'); // expect

export function fromFile(): string {
  const dbPassword = readFileSync('/opt/reports/db.txt').toString(); // expect
  return dbPassword;
}
