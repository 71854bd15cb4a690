import { readFileSync } from 'fs';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { program } from 'commander';

const secrets = new SecretsManagerClient({});

export const user = process.env.DB_USER ?? 'reports';
export const password = () => secrets.send(new GetSecretValueCommand({ SecretId: 'reports/db' }));

program.option('--db-user <user>', 'the user of the database');

export function mounted(): string {
  const dbPassword = readFileSync('/run/secrets/db').toString();
  return dbPassword;
}
