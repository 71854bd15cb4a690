import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { log } from '@temporalio/activity';

const storage = new S3Client({});

/**
 * Uploads a report.
 * @param name - which report
 * @returns nothing
 */
export async function upload(name: string): Promise<void> {
  log.info('uploading', { name });
  await storage.send(new PutObjectCommand({ Bucket: 'reports', Key: name })); // expect: activities/hardcoded-configuration
}
