import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { log } from '@temporalio/activity';

/** What a worker tells its activities. */
export interface Places {
  bucket: string;
  region: string;
}

/**
 * Makes the activities of one worker.
 * @param places - where its services are
 * @returns the activities
 */
export function activitiesOf(places: Places) {
  const storage = new S3Client({ region: places.region });
  return {
    /**
     * Stores a report.
     * @param name - which report
     * @returns nothing
     */
    async storeReport(name: string): Promise<void> {
      log.info('storing', { name });
      await storage.send(new PutObjectCommand({ Bucket: places.bucket, Key: name }));
    },
  };
}
